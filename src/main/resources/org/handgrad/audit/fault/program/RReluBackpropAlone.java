import org.nd4j.linalg.activations.impl.ActivationRReLU;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

public class RReluBackpropAlone {
    public static void main(String[] arguments) {
        INDArray z = Nd4j.createFromArray(new double[][] {{-2, 1}});
        boolean fault = false;
        try {
            System.out.println(new ActivationRReLU().backprop(z, Nd4j.onesLike(z)).getFirst());
        } catch (NullPointerException e) {
            System.out.println("backprop throws " + e);
            fault = true;
        }
        System.out.println("fault: " + fault);
    }
}
