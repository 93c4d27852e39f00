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
