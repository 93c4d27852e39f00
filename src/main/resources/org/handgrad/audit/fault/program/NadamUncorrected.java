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
