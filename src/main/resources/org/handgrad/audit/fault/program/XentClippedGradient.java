import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationSigmoid;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.nd4j.linalg.lossfunctions.impl.LossBinaryXENT;

public class XentClippedGradient {
    public static void main(String[] arguments) {
        ILossFunction loss = new LossBinaryXENT();
        IActivation activation = new ActivationSigmoid();
        INDArray y = Nd4j.createFromArray(new double[][] {{0}});
        INDArray z = Nd4j.createFromArray(new double[][] {{12}});
        double h = 1e-6;
        INDArray shift = Nd4j.zerosLike(z).putScalar(0, h);
        double up = loss.computeScore(y, z.add(shift), activation, null, false);
        double down = loss.computeScore(y, z.sub(shift), activation, null, false);
        double slope = (up - down) / (2 * h);
        INDArray gradient = loss.computeGradient(y, z.dup(), activation, null);
        System.out.println("score " + loss.computeScore(y, z.dup(), activation, null, false) + ", its slope in z0 " + slope);
        System.out.println("gradient " + gradient);
        System.out.println("the formula has 1 / (1 + exp(-12)) = " + 1 / (1 + Math.exp(-12)));
        System.out.println("fault: " + (Math.abs(gradient.getDouble(0) - slope) > 1e-6 * Math.max(1, Math.abs(slope))));
    }
}
