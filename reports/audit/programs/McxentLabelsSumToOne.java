/*
  LossMCXENT after softmax has the gradient a - y, which is right only for labels that sum to 1.

What it does:
  For softmax with labels of sum s the derivative of -sum y log a is s a - y. DL4J returns a - y
  whatever s is; with a single output, whose softmax is always 1, it returns 1 - y where the score is
  constant.
What it should do:
  s a - y, or an exception for labels that are no distribution.
Why:
  LossMCXENT.computeGradient: "grad = output.subi(labels)" in the branch of ActivationSoftmax; the
  branch for weights does it right, with the sum of weighted labels. Multi-hot labels reach this by
  mistake.

Found by handgrad audit in DL4J / ND4J 1.0.0-M2.1. Run it with nd4j-native and deeplearning4j-nn on the class path:
java -cp '<jars>/*' McxentLabelsSumToOne.java
*/
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationSoftmax;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;

public class McxentLabelsSumToOne {
    public static void main(String[] arguments) {
        ILossFunction loss = new LossMCXENT();
        IActivation activation = new ActivationSoftmax();
        INDArray y = Nd4j.createFromArray(new double[][] {{1, 1, 0}});
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
