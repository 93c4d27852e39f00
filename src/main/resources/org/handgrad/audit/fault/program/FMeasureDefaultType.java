import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationSoftmax;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.nd4j.linalg.lossfunctions.impl.LossFMeasure;

public class FMeasureDefaultType {
    public static void main(String[] arguments) {
        ILossFunction loss = new LossFMeasure();
        IActivation activation = new ActivationSoftmax();
        INDArray y = Nd4j.createFromArray(new double[][] {{1, 0}, {0, 1}});
        INDArray z = Nd4j.createFromArray(new double[][] {{0.5, -0.5}, {1, 0}});
        boolean fault = false;
        try {
            System.out.println(loss.computeGradient(y, z, activation, null));
        } catch (RuntimeException e) {
            System.out.println("the default type is " + Nd4j.dataType() + ", that of the arrays " + z.dataType());
            System.out.println("computeGradient throws " + e);
            fault = true;
        }
        System.out.println("fault: " + fault);
    }
}
