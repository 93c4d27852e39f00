import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationSigmoid;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.nd4j.linalg.lossfunctions.impl.LossFMeasure;

public class FMeasureTwoOutputs {
    public static void main(String[] arguments) {
        ILossFunction loss = new LossFMeasure();
        IActivation activation = new ActivationSigmoid();
        INDArray y = Nd4j.createFromArray(new float[][] {{0, 1}, {1, 0}});
        INDArray z = Nd4j.createFromArray(new float[][] {{0.5f, 1}, {-0.5f, 0}});
        float h = 0x1p-7f;
        INDArray shift = Nd4j.zerosLike(z).putScalar(0, h);
        double up = loss.computeScore(y, z.add(shift), activation, null, false);
        double down = loss.computeScore(y, z.sub(shift), activation, null, false);
        double slope = (up - down) / (2 * h);
        INDArray gradient = loss.computeGradient(y, z.dup(), activation, null);
        System.out.println("the slope of the score in z[0, 0] is " + slope);
        System.out.println("gradient " + gradient);
        System.out.println("fault: " + (gradient.getDouble(0, 0) == 0 && slope > 0.01));
    }
}
