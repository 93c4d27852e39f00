import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationRReLU;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

public class RReluSlopeForgotten {
    public static void main(String[] arguments) {
        IActivation activation = new ActivationRReLU(0.25, 0.25);
        double z = -2;
        double h = 1e-6;
        double slope = (value(activation, z + h) - value(activation, z - h)) / (2 * h);
        activation.getActivation(Nd4j.createFromArray(new double[][] {{z}}), true);
        INDArray one = Nd4j.createFromArray(new double[][] {{1.0}});
        double backprop = activation.backprop(Nd4j.createFromArray(new double[][] {{z}}), one).getFirst().getDouble(0);
        System.out.println("value " + value(activation, z) + ", a central difference of it " + slope + ", backprop " + backprop);
        System.out.println("fault: " + (Math.abs(backprop - slope) > 0.5));
    }

    private static double value(IActivation activation, double z) {
        return activation.getActivation(Nd4j.createFromArray(new double[][] {{z}}), true).getDouble(0);
    }
}
