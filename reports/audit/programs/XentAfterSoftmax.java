/*
  LossBinaryXENT after softmax: score and gradient are those of two different losses.

What it does:
  After softmax the score is the categorical cross-entropy -sum y log a, without the term of 1 - y.
  The gradient is that of the binary cross-entropy. With weights the gradient multiplies after the
  chain rule, where a softmax mixes outputs.
What it should do:
  Score and gradient are of one loss. Best is that of its name, -sum y log a + (1 - y) log(1 - a).
Why:
  LossBinaryXENT.scoreArray has a branch for ActivationSoftmax that returns logsoftmax * labels;
  computeGradient has no such branch. Early stopping and reported scores then follow a function that
  is not minimised.

Found by handgrad audit in DL4J / ND4J 1.0.0-M2.1. Run it with nd4j-native and deeplearning4j-nn on the class path:
java -cp '<jars>/*' XentAfterSoftmax.java
*/
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationSoftmax;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.nd4j.linalg.lossfunctions.impl.LossBinaryXENT;

public class XentAfterSoftmax {
    public static void main(String[] arguments) {
        ILossFunction loss = new LossBinaryXENT();
        IActivation activation = new ActivationSoftmax();
        INDArray y = Nd4j.createFromArray(new double[][] {{1, 0}});
        INDArray z = Nd4j.createFromArray(new double[][] {{0.5, -0.5}});
        double h = 1e-6;
        INDArray shift = Nd4j.zerosLike(z).putScalar(0, h);
        double up = loss.computeScore(y, z.add(shift), activation, null, false);
        double down = loss.computeScore(y, z.sub(shift), activation, null, false);
        double slope = (up - down) / (2 * h);
        INDArray gradient = loss.computeGradient(y, z.dup(), activation, null);
        System.out.println("score " + loss.computeScore(y, z.dup(), activation, null, false) + ", its slope in z0 " + slope);
        System.out.println("gradient " + gradient);
        System.out.println("fault: " + (Math.abs(gradient.getDouble(0) - slope) > 1e-6 * Math.max(1, Math.abs(slope))));
    }
}
