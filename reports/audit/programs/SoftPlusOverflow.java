/*
  Softplus is infinite for large z.

What it does:
  log(1 + e^z) is computed as it stands: Infinity from z = 89 on in FLOAT, from 710 on in DOUBLE; the
  gradient of a loss after it is then NaN or infinite. In FLOAT it is 0 below z = -17, and a logarithm
  of it is -Infinity.
What it should do:
  max(z, 0) + log(1 + e^-|z|), which is z for large z.
Why:
  The native operation softplus is log(1 + exp(x)).

Found by handgrad audit in DL4J / ND4J 1.0.0-M2.1. Run it with nd4j-native and deeplearning4j-nn on the class path:
java -cp '<jars>/*' SoftPlusOverflow.java
*/
import org.nd4j.linalg.activations.impl.ActivationSoftPlus;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

public class SoftPlusOverflow {
    public static void main(String[] arguments) {
        INDArray single = new ActivationSoftPlus().getActivation(Nd4j.createFromArray(new float[][] {{100}}), true);
        INDArray twice = new ActivationSoftPlus().getActivation(Nd4j.createFromArray(new double[][] {{720}}), true);
        System.out.println("softplus of 100 in FLOAT: " + single + ", of 720 in DOUBLE: " + twice);
        System.out.println("fault: " + (Double.isInfinite(single.getDouble(0)) && Double.isInfinite(twice.getDouble(0))));
    }
}
