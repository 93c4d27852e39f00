/*
  The derivatives of swish, mish and GELU are NaN for large z.

What it does:
  At z = 100 in FLOAT (z = 720 in DOUBLE) swish_bp gives NaN; mish from z = 30 on, GELU from z = 53 on
  in FLOAT. The values are finite, so the NaN comes without a warning, with the first large
  pre-activation.
What it should do:
  The derivative is 1 for large z.
Why:
  They divide powers of e^z, which overflow: for swish e^z (z + e^z + 1) / (e^z + 1)^2. Written with 1
  / (1 + e^-z) nothing overflows.

Found by handgrad audit in DL4J / ND4J 1.0.0-M2.1. Run it with nd4j-native and deeplearning4j-nn on the class path:
java -cp '<jars>/*' SwishNaN.java
*/
import java.util.List;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationGELU;
import org.nd4j.linalg.activations.impl.ActivationMish;
import org.nd4j.linalg.activations.impl.ActivationSwish;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

public class SwishNaN {
    public static void main(String[] arguments) {
        boolean fault = true;
        for (IActivation activation : List.of(new ActivationSwish(), new ActivationMish(), new ActivationGELU())) {
            INDArray z = Nd4j.createFromArray(new float[][] {{100}});
            INDArray value = activation.getActivation(z.dup(), true);
            INDArray slope = activation.backprop(z.dup(), Nd4j.onesLike(z)).getFirst();
            System.out.println(activation + " at 100: " + value + ", derivative " + slope);
            fault &= Double.isFinite(value.getDouble(0)) && Double.isNaN(slope.getDouble(0));
        }
        System.out.println("fault: " + fault);
    }
}
