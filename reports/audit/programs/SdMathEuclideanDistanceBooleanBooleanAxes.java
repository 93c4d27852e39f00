/*
sd.math().euclideanDistance(x, x, boolean, boolean, int[]), [2, 3] and [1, 3], axis 0, argument 0 inside (0, 1)

What SameDiff does: entry 1 of the gradient is 1.250, the slope of the score 0.000; over a width of 0.03125 the score changes by 0.000, the integral of the gradient is 0.03896
What it should do: return the derivative of sum(weights * output), in the shape of the argument.

Found by handgrad audit in ND4J 1.0.0-M2.1. Run it with nd4j-native on the class path:
java -cp '<jars>/*' SdMathEuclideanDistanceBooleanBooleanAxes.java
*/
import java.util.Arrays;
import java.util.Map;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

public class SdMathEuclideanDistanceBooleanBooleanAxes {
    static final long[][] SHAPES = {{2, 3}, {1, 3}};
    static final double[] VALUES = {0.25, 0.625, 0.375, 0.75, 0.5, 0.875};
    static final int ARGUMENT = 0;

    public static void main(String[] arguments) {
        boolean fault = false;
        try {
            INDArray gradient = graph(0, 0).calculateGradients(Map.of(), "x" + ARGUMENT).get("x" + ARGUMENT);
            System.out.println("gradient " + gradient);
            fault = !Arrays.equals(gradient.shape(), SHAPES[ARGUMENT]);
            for (int i = 0; !fault && i < gradient.length(); i++) {
                double slope = (score(i, 1e-6) - score(i, -1e-6)) / 2e-6;
                double said = gradient.dup('c').data().getDouble(i);
                System.out.println("entry " + i + ": " + said + ", a central difference " + slope);
                fault = !(Math.abs(said - slope) <= 1e-7 * Math.max(1, Math.abs(slope)));
            }
        } catch (RuntimeException e) {
            System.out.println("the gradient throws " + e);
            fault = true;
        }
        System.out.println("fault: " + fault);
    }

    static double score(int entry, double shift) {
        return graph(entry, shift).output(Map.of(), "weighted").get("weighted").sumNumber().doubleValue();
    }

    static SameDiff graph(int entry, double shift) {
        SameDiff sd = SameDiff.create();
        SDVariable[] x = new SDVariable[SHAPES.length];
        for (int k = 0; k < x.length; k++) {
            INDArray values = Nd4j.create(DataType.DOUBLE, SHAPES[k], 'c');
            for (int i = 0; i < values.length(); i++) {
                values.putScalar(i, VALUES[(i + k) % VALUES.length] + (k == ARGUMENT && i == entry ? shift : 0));
            }
            x[k] = sd.var("x" + k, values);
        }
        SDVariable output = sd.math().euclideanDistance(x[0], x[1], false, false, 0);
        INDArray weights = Nd4j.create(DataType.DOUBLE, output.eval().shape());
        for (int i = 0; i < weights.length(); i++) {
            weights.putScalar(i, 1 - 0.375 * (i % 5));
        }
        output.mul("weighted", sd.constant("weights", weights));
        sd.setLossVariables("weighted");
        return sd;
    }
}
