import org.nd4j.linalg.activations.impl.ActivationSoftPlus;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

public class SoftPlusOverflow {
    public static void main(String[] arguments) {
        INDArray single = new ActivationSoftPlus().getActivation(Nd4j.createFromArray(new float[][] {{100}}), true);
        INDArray twice = new ActivationSoftPlus().getActivation(Nd4j.createFromArray(new double[][] {{720}}), true);
        System.out.println("softplus of 100 in FLOAT: " + single + ", of 720 in DOUBLE: " + twice);
        System.out.println("fault: " + (Double.isInfinite(single.getDouble(0)) && Double.isInfinite(twice.getDouble(0))));
    }
}
