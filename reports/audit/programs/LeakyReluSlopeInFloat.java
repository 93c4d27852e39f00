/*
  The derivative of ActivationLReLU has its slope in float32, its values in float64.

What it does:
  In DOUBLE, with alpha = 0.01, values have the slope 0.01 and backprop has 0.009999999776.
What it should do:
  Both have the same slope. A gradient check to 1e-9 fails otherwise.
Why:
  lrelu_bp converts its argument alpha to float. GradientCheckUtil does not notice: it allows 1e-3.

Found by handgrad audit in DL4J / ND4J 1.0.0-M2.1. Run it with nd4j-native and deeplearning4j-nn on the class path:
java -cp '<jars>/*' LeakyReluSlopeInFloat.java
*/
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationLReLU;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

public class LeakyReluSlopeInFloat {
    public static void main(String[] arguments) {
        IActivation activation = new ActivationLReLU(0.01);
        double z = -1;
        double h = 1e-6;
        double slope = (value(activation, z + h) - value(activation, z - h)) / (2 * h);
        activation.getActivation(Nd4j.createFromArray(new double[][] {{z}}), true);
        INDArray one = Nd4j.createFromArray(new double[][] {{1.0}});
        double backprop = activation.backprop(Nd4j.createFromArray(new double[][] {{z}}), one).getFirst().getDouble(0);
        System.out.println("value " + value(activation, z) + ", a central difference of it " + slope + ", backprop " + backprop);
        System.out.println("fault: " + (Math.abs(backprop - 0.01) > 1e-11 && Math.abs(value(activation, z) + 0.01) < 1e-15));
    }

    private static double value(IActivation activation, double z) {
        return activation.getActivation(Nd4j.createFromArray(new double[][] {{z}}), true).getDouble(0);
    }
}
