import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.AdaBelief;

public class AdaBeliefThrows {
    public static void main(String[] arguments) {
        boolean fault = false;
        try {
            AdaBelief config = new AdaBelief();
            System.out.println(config.instantiate(Nd4j.create(DataType.FLOAT, 1, config.stateSize(3)), true));
        } catch (RuntimeException e) {
            System.out.println("AdaBelief.instantiate throws " + e);
            fault = true;
        }
        System.out.println("fault: " + fault);
    }
}
