/*
  Nadam does not correct its second moment, so its first steps are up to 32 times too large.

What it does:
  The first step is 0.0625 * 1.9 / 0.0316 = 3.755 for a rate of 0.0625; only the first moment is
  divided by 1 - beta^t.
What it should do:
  Dozat divides both moments by their corrections: 0.1187.
Why:
  The native operation nadam_updater has no factor sqrt(1 - beta2^t). The default rate of 1e-3 acts
  like one of 0.03 at first and comes to 1e-3 only after thousands of steps.

Found by handgrad audit in DL4J / ND4J 1.0.0-M2.1. Run it with nd4j-native and deeplearning4j-nn on the class path:
java -cp '<jars>/*' NadamUncorrected.java
*/
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.GradientUpdater;
import org.nd4j.linalg.learning.config.Nadam;

public class NadamUncorrected {
    public static void main(String[] arguments) {
        Nadam config = new Nadam(0.0625);
        GradientUpdater<?> updater = config.instantiate(Nd4j.create(DataType.DOUBLE, 1, config.stateSize(1)), true);
        INDArray gradient = Nd4j.createFromArray(new double[][] {{0.5}});
        updater.applyUpdater(gradient, 0, 0);
        double expected = 0.0625 * 1.9;
        System.out.println("the first step is " + gradient.getDouble(0) + ", expected " + expected);
        System.out.println("fault: " + (gradient.getDouble(0) > 10 * expected));
    }
}
