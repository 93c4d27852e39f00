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
