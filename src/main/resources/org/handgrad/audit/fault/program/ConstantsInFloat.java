import org.nd4j.linalg.activations.impl.ActivationHardSigmoid;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

public class ConstantsInFloat {
    public static void main(String[] arguments) {
        INDArray value = new ActivationHardSigmoid().getActivation(Nd4j.createFromArray(new double[][] {{1}}), true);
        System.out.println("hard sigmoid of 1 in DOUBLE: " + value.getDouble(0) + ", expected " + 0.7);
        System.out.println("fault: " + (Math.abs(value.getDouble(0) - 0.7) > 1e-12));
    }
}
