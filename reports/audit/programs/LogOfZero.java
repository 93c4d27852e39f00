/*
  Losses with a logarithm are infinite or NaN where an output is rounded to 0.

What it does:
  MCXENT, negative log-likelihood, sparse MCXENT, Poisson and MSLE after anything but softmax (Poisson
  also after it) take log a, which is -Infinity once a rounds to 0: after sigmoid at z = -104 in
  FLOAT, at -746 in DOUBLE. With a label 0 it is 0 * -Infinity = NaN. So it is for sparse labels after
  activations with negative outputs, though only the output of the class counts.
What it should do:
  A finite score, as the clip of 1e-10 makes it after softmax; 0 log 0 is 0.
Why:
  LossMCXENT clips in the branch of ActivationSoftmax only; LossPoisson and LossMSLE do not clip.

Found by handgrad audit in DL4J / ND4J 1.0.0-M2.1. Run it with nd4j-native and deeplearning4j-nn on the class path:
java -cp '<jars>/*' LogOfZero.java
*/
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
