/*
  LossBinaryXENT clips the output in its gradient's denominator, but not in the derivative of the
  activation.

What it does:
  Outputs are clipped to [1e-5, 1 - 1e-5]. Beyond, the score is constant. The gradient there is (a -
  y) / (a (1 - a)) at the clipped a, times the derivative of the activation at the unclipped one:
  after sigmoid at z = 12, y = 0 it is 0.61, where the formula has 1 and the score 0. After identity,
  tanh and all others that leave (0, 1) it reaches 1e5.
What it should do:
  Either the derivative of the clipped score, 0, or that of the unclipped formula, a - y after
  sigmoid, which needs no clip when computed from z.
Why:
  computeGradient clips output in place, and then calls activationFn.backprop(preOutput, dLda) with
  the unclipped preOutput. A confidently wrong sample moves weights by half as much as it should, or
  by 1e5.

Found by handgrad audit in DL4J / ND4J 1.0.0-M2.1. Run it with nd4j-native and deeplearning4j-nn on the class path:
java -cp '<jars>/*' XentClippedGradient.java
*/
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
