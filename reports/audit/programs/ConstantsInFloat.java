/*
  Hard sigmoid, GELU, rational tanh and leaky relu have constants in float32 also where they compute
  in float64.

What it does:
  In DOUBLE, hard sigmoid of 1 is 0.7000000029802322: the 0.2 is (float) 0.2. The same holds for 1.702
  of GELU, and for 1.7159 and 1.41645 of rational tanh.
What it should do:
  0.7. The relative error is 1e-8 instead of 1e-16.
Why:
  The native operations write 0.2f, 1.702f, 1.7159f and 1.41645f whatever their type is.

Found by handgrad audit in DL4J / ND4J 1.0.0-M2.1. Run it with nd4j-native and deeplearning4j-nn on the class path:
java -cp '<jars>/*' ConstantsInFloat.java
*/
import org.nd4j.linalg.activations.impl.ActivationHardSigmoid;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

public class ConstantsInFloat {
    public static void main(String[] arguments) {
        INDArray value = new ActivationHardSigmoid().getActivation(Nd4j.createFromArray(new double[][] {{1}}), true);
        System.out.println("hard sigmoid of 1 in DOUBLE: " + value.getDouble(0) + ", expected " + 0.7);
        System.out.println("fault: " + (Math.abs(value.getDouble(0) - 0.7) > 1e-12));
    }
}
