/*
  LossSparseMCXENT accepts labels that are no class, and pushes every output down.

What it does:
  A label 3 or -1 of 3 classes gives a row of zeros: the score is 0, the gradient after softmax is a,
  not 0, and nothing is thrown.
What it should do:
  An exception that names the label and the number of classes.
Why:
  toOneHot uses OneHot, which leaves a row of zeros, and the shortcut a - y in
  LossMCXENT.computeGradient presumes that labels sum to 1. Labels that count from 1 train without a
  word.

Found by handgrad audit in DL4J / ND4J 1.0.0-M2.1. Run it with nd4j-native and deeplearning4j-nn on the class path:
java -cp '<jars>/*' SparseLabelOutOfRange.java
*/
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationSoftmax;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.nd4j.linalg.lossfunctions.impl.LossSparseMCXENT;

public class SparseLabelOutOfRange {
    public static void main(String[] arguments) {
        ILossFunction loss = new LossSparseMCXENT();
        IActivation activation = new ActivationSoftmax();
        INDArray y = Nd4j.createFromArray(new double[][] {{3}});
        INDArray z = Nd4j.createFromArray(new double[][] {{0.5, 1, 0}});
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
