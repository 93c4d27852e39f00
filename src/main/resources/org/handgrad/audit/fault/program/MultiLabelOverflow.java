import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.impl.LossMultiLabel;

public class MultiLabelOverflow {
    public static void main(String[] arguments) {
        INDArray y = Nd4j.createFromArray(new float[][] {{1, 0}});
        INDArray z = Nd4j.createFromArray(new float[][] {{100, 0}});
        double score = new LossMultiLabel().computeScore(y, z, new ActivationIdentity(), null, false);
        System.out.println("score " + score + ", expected exp(0 - 100) = " + Math.exp(-100));
        System.out.println("fault: " + Double.isNaN(score));
    }
}
