/*
  MaxNormConstraint and MinMaxNormConstraint shrink weights that are within their limits.

What it does:
  A norm of 0.25 under a limit of 2 becomes 0.249999. The constraint is applied after every step, so
  after 100,000 steps the norm is less by 1e-6 each time: a weight decay that nobody asked for,
  stronger for smaller weights.
What it should do:
  Weights within the limits stay as they are, to the last bit.
Why:
  apply multiplies by clipped / (norm + epsilon) whether the norm was clipped or not. Only those
  beyond the limit should be multiplied.

Found by handgrad audit in DL4J / ND4J 1.0.0-M2.1. Run it with nd4j-native and deeplearning4j-nn on the class path:
java -cp '<jars>/*' MaxNormShrinks.java
*/
import org.deeplearning4j.nn.conf.constraint.MaxNormConstraint;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

public class MaxNormShrinks {
    public static void main(String[] arguments) {
        INDArray w = Nd4j.createFromArray(new double[][] {{0.15}, {-0.2}});
        MaxNormConstraint constraint = new MaxNormConstraint(2, 0);
        for (int step = 0; step < 1000; step++) {
            constraint.apply(w);
        }
        double norm = Math.hypot(w.getDouble(0), w.getDouble(1));
        System.out.println("a norm of 0.25, which may be 2, is " + norm + " after 1000 steps");
        System.out.println("fault: " + (norm < 0.2495));
    }
}
