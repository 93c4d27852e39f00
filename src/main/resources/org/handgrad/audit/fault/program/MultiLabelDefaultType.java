import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationSigmoid;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.nd4j.linalg.lossfunctions.impl.LossMultiLabel;

public class MultiLabelDefaultType {
    public static void main(String[] arguments) {
        ILossFunction loss = new LossMultiLabel();
        IActivation activation = new ActivationSigmoid();
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
