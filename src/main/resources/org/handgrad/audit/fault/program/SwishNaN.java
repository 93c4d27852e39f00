import java.util.List;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationGELU;
import org.nd4j.linalg.activations.impl.ActivationMish;
import org.nd4j.linalg.activations.impl.ActivationSwish;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

public class SwishNaN {
    public static void main(String[] arguments) {
        boolean fault = true;
        for (IActivation activation : List.of(new ActivationSwish(), new ActivationMish(), new ActivationGELU())) {
            INDArray z = Nd4j.createFromArray(new float[][] {{100}});
            INDArray value = activation.getActivation(z.dup(), true);
            INDArray slope = activation.backprop(z.dup(), Nd4j.onesLike(z)).getFirst();
            System.out.println(activation + " at 100: " + value + ", derivative " + slope);
            fault &= Double.isFinite(value.getDouble(0)) && Double.isNaN(slope.getDouble(0));
        }
        System.out.println("fault: " + fault);
    }
}
