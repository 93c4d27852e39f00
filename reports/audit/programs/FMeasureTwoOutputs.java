/*
  LossFMeasure with two outputs has no gradient for the first of them.

What it does:
  Its score uses both outputs: false negatives are sum y1 a0. The gradient of a0 is always 0, and that
  of a1 is as if a0 were 1 - a1. So after sigmoid, or any but softmax, it is not the derivative of the
  score.
What it should do:
  Derivatives with respect to both outputs; or an exception for activations other than softmax.
Why:
  computeGradient sets only column 1 of dLdOut. After softmax that is enough, because a0 = 1 - a1
  there.

Found by handgrad audit in DL4J / ND4J 1.0.0-M2.1. Run it with nd4j-native and deeplearning4j-nn on the class path:
java -cp '<jars>/*' FMeasureTwoOutputs.java
*/
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
