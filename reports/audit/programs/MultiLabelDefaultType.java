/*
  LossMultiLabel works only in ND4J's default type.

What it does:
  In a network in DOUBLE, score and gradient throw "Matrix multiplication: arrays must have same
  dtype", or the gradient is FLOAT.
What it should do:
  It computes in the type of the network.
Why:
  LossMultiLabel.calculate makes helpers by Nd4j.ones(shape) and Nd4j.create(shape), without a type.

Found by handgrad audit in DL4J / ND4J 1.0.0-M2.1. Run it with nd4j-native and deeplearning4j-nn on the class path:
java -cp '<jars>/*' MultiLabelDefaultType.java
*/
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationSigmoid;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.nd4j.linalg.lossfunctions.impl.LossMultiLabel;

public class MultiLabelDefaultType {
    public static void main(String[] arguments) {
        ILossFunction loss = new LossMultiLabel();
        IActivation activation = new ActivationSigmoid();
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
