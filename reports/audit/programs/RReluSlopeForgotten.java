/*
  ActivationRReLU.backprop returns epsilon itself: the slope of negative inputs is 1, not the one that
  was drawn.

What it does:
  For l = u = 1/4 and z = -2 the activation is -0.5, but backprop multiplies with 1. In a network in
  DOUBLE the gradient is FLOAT besides.
What it should do:
  The derivative is alpha for z <= 0, here 0.25, in the type of the input.
Why:
  backprop makes dLdz = Nd4j.ones(in.shape()) and calls BooleanIndexing.replaceWhere(dLdz, alpha,
  lessThanOrEqual(0)), which compares dLdz with 0, not the input: ones are never <= 0. It should start
  from in.dup(), or compare the input; and Nd4j.ones without a type is of the default type.

Found by handgrad audit in DL4J / ND4J 1.0.0-M2.1. Run it with nd4j-native and deeplearning4j-nn on the class path:
java -cp '<jars>/*' RReluSlopeForgotten.java
*/
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
