/*
  LossMultiLabel is NaN where a prediction is confidently right.

What it does:
  It takes exp(a_k - a_l) of all pairs of outputs and multiplies those that do not count with 0. Where
  a label's output is 89 above the other in FLOAT, the reverse pair is Infinity, and Infinity * 0 is
  NaN.
What it should do:
  The sum over the pairs of a label that is there and one that is not; it is nearly 0 here.
Why:
  LossMultiLabel.calculate selects pairs by multiplication after the exponential; it should select
  before.

Found by handgrad audit in DL4J / ND4J 1.0.0-M2.1. Run it with nd4j-native and deeplearning4j-nn on the class path:
java -cp '<jars>/*' MultiLabelOverflow.java
*/
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.impl.LossMultiLabel;

public class MultiLabelOverflow {
    public static void main(String[] arguments) {
        INDArray y = Nd4j.createFromArray(new float[][] {{1, 0}});
        INDArray z = Nd4j.createFromArray(new float[][] {{100, 0}});
        double score = new LossMultiLabel().computeScore(y, z, new ActivationIdentity(), null, false);
        System.out.println("score " + score + ", expected exp(0 - 100) = " + Math.exp(-100));
        System.out.println("fault: " + Double.isNaN(score));
    }
}
