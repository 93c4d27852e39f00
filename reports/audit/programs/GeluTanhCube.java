/*
  ActivationGELU(true) cubes 0.044715 z instead of z, and its derivative belongs to another function
  still.

What it does:
  At z = 2 it computes z/2 (1 + tanh(sqrt(2/pi) (z + (0.044715 z)^3))) = 1.8914 …, and backprop
  returns a derivative that is not that of its own values.
What it should do:
  Hendrycks and Gimpel: z/2 (1 + tanh(sqrt(2/pi) (z + 0.044715 z^3))) = 1.9546 at z = 2, with its
  derivative.
Why:
  The native operation precise_gelu takes the power of the product; the parentheses belong around z
  alone. PreciseGELUDerivative differentiates neither form.

Found by handgrad audit in DL4J / ND4J 1.0.0-M2.1. Run it with nd4j-native and deeplearning4j-nn on the class path:
java -cp '<jars>/*' GeluTanhCube.java
*/
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationGELU;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

public class GeluTanhCube {
    public static void main(String[] arguments) {
        IActivation activation = new ActivationGELU(true);
        double z = 2;
        double h = 1e-6;
        double slope = (value(activation, z + h) - value(activation, z - h)) / (2 * h);
        activation.getActivation(Nd4j.createFromArray(new double[][] {{z}}), true);
        INDArray one = Nd4j.createFromArray(new double[][] {{1.0}});
        double backprop = activation.backprop(Nd4j.createFromArray(new double[][] {{z}}), one).getFirst().getDouble(0);
        System.out.println("value " + value(activation, z) + ", a central difference of it " + slope + ", backprop " + backprop);
        double paper = z / 2 * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (z + 0.044715 * z * z * z)));
        System.out.println("the paper's value " + paper);
        System.out.println("fault: " + (Math.abs(value(activation, z) - paper) > 1e-3 && Math.abs(backprop - slope) > 1e-5));
    }

    private static double value(IActivation activation, double z) {
        return activation.getActivation(Nd4j.createFromArray(new double[][] {{z}}), true).getDouble(0);
    }
}
