/*
  LossFMeasure with two outputs throws in a network whose type is not ND4J's default.

What it does:
  In a network in DOUBLE, computeGradient throws in the derivative of most activations, softmax among
  them.
What it should do:
  A gradient in the type of the network.
Why:
  dLdOut = Nd4j.create(labels.shape()) has ND4J's default type, FLOAT; it should have
  labels.dataType(). The same call returns a FLOAT gradient where numerator and denominator are 0.

Found by handgrad audit in DL4J / ND4J 1.0.0-M2.1. Run it with nd4j-native and deeplearning4j-nn on the class path:
java -cp '<jars>/*' FMeasureDefaultType.java
*/
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationSoftmax;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.nd4j.linalg.lossfunctions.impl.LossFMeasure;

public class FMeasureDefaultType {
    public static void main(String[] arguments) {
        ILossFunction loss = new LossFMeasure();
        IActivation activation = new ActivationSoftmax();
        INDArray y = Nd4j.createFromArray(new double[][] {{1, 0}, {0, 1}});
        INDArray z = Nd4j.createFromArray(new double[][] {{0.5, -0.5}, {1, 0}});
        boolean fault = false;
        try {
            System.out.println(loss.computeGradient(y, z, activation, null));
        } catch (RuntimeException e) {
            System.out.println("the default type is " + Nd4j.dataType() + ", that of the arrays " + z.dataType());
            System.out.println("computeGradient throws " + e);
            fault = true;
        }
        System.out.println("fault: " + fault);
    }
}
