/*
  Adam, AdaMax and AMSGrad take epsilon for a learning rate of 0.

What it does:
  With a rate of 0 they step by 1e-8 m / (sqrt(v) + epsilon) instead of by 0.
What it should do:
  No step. A schedule that has come to 0 freezes a layer.
Why:
  The native updaters replace a rate that is 0, NaN or infinite by epsilon: "if
  (sd::math::nd4j_isnan(epsilonT) || 0 == epsilonT …". A NaN of a schedule is hidden in this way, too.

Found by handgrad audit in DL4J / ND4J 1.0.0-M2.1. Run it with nd4j-native and deeplearning4j-nn on the class path:
java -cp '<jars>/*' RateZero.java
*/
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.GradientUpdater;
import org.nd4j.linalg.learning.config.Adam;

public class RateZero {
    public static void main(String[] arguments) {
        Adam config = new Adam(0);
        GradientUpdater<?> updater = config.instantiate(Nd4j.create(DataType.DOUBLE, 1, config.stateSize(1)), true);
        INDArray gradient = Nd4j.createFromArray(new double[][] {{0.5}});
        updater.applyUpdater(gradient, 0, 0);
        double expected = 0;
        System.out.println("the first step is " + gradient.getDouble(0) + ", expected " + expected);
        System.out.println("fault: " + (gradient.getDouble(0) != 0));
    }
}
