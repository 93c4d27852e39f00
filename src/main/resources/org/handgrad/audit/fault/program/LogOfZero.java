import org.nd4j.linalg.activations.impl.ActivationSigmoid;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;

public class LogOfZero {
    public static void main(String[] arguments) {
        INDArray y = Nd4j.createFromArray(new float[][] {{1, 0}});
        INDArray z = Nd4j.createFromArray(new float[][] {{-110, 0}});
        double score = new LossMCXENT().computeScore(y, z, new ActivationSigmoid(), null, false);
        System.out.println("score " + score + ", expected -log sigmoid(-110) = 110");
        System.out.println("fault: " + Double.isInfinite(score));
    }
}
