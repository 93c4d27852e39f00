/*
  LossKLD clips outputs and labels in its score, and neither in its gradient.

What it does:
  The score takes outputs and labels between 1e-5 and 1. The gradient is -y / a, unclipped: where a <
  1e-5 or a > 1 the score is constant and the gradient is not; a label 0 counts as 1e-5 in the score
  and as 0 in the gradient.
What it should do:
  The same clip in both, or in none; 0 log 0 is 0.
Why:
  LossKLD.scoreArray applies Transforms.max and min with Nd4j.EPS_THRESHOLD to copies; computeGradient
  starts again from the unclipped arrays. After softmax the difference is 1e-5 of a score; after
  identity, relu or tanh it is everything.

Found by handgrad audit in DL4J / ND4J 1.0.0-M2.1. Run it with nd4j-native and deeplearning4j-nn on the class path:
java -cp '<jars>/*' KldClippedScore.java
*/
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.nd4j.linalg.lossfunctions.impl.LossKLD;

public class KldClippedScore {
    public static void main(String[] arguments) {
        ILossFunction loss = new LossKLD();
        IActivation activation = new ActivationIdentity();
        INDArray y = Nd4j.createFromArray(new double[][] {{0.75, 0.25}});
        INDArray z = Nd4j.createFromArray(new double[][] {{1.5, -0.5}});
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
