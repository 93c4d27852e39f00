/*
  ActivationRReLU.backprop throws unless a forward pass came before.

What it does:
  backprop(in, epsilon) of a new ActivationRReLU throws a NullPointerException. So does
  LossWasserstein.computeGradient after rrelu, which calls backprop alone, and a network that was
  restored and not yet trained.
What it should do:
  The other 20 activations need no forward pass before backprop. Where no slopes were drawn, the mean
  slope (l + u) / 2 is the one of prediction.
Why:
  ActivationRReLU keeps the slopes that getActivation draws in the transient field alpha, which is
  null at first; backprop reads it without a check.

Found by handgrad audit in DL4J / ND4J 1.0.0-M2.1. Run it with nd4j-native and deeplearning4j-nn on the class path:
java -cp '<jars>/*' RReluBackpropAlone.java
*/
import org.nd4j.linalg.activations.impl.ActivationRReLU;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

public class RReluBackpropAlone {
    public static void main(String[] arguments) {
        INDArray z = Nd4j.createFromArray(new double[][] {{-2, 1}});
        boolean fault = false;
        try {
            System.out.println(new ActivationRReLU().backprop(z, Nd4j.onesLike(z)).getFirst());
        } catch (NullPointerException e) {
            System.out.println("backprop throws " + e);
            fault = true;
        }
        System.out.println("fault: " + fault);
    }
}
