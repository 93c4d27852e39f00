/*
  AdaGrad starts its sum of squares at 1e-6, RMSProp its mean at epsilon.

What it does:
  After a first gradient of 4.7e-10, AdaGrad steps a thousand times less than the rule says, RMSProp
  ten thousand times less. For gradients of order 1 the difference is below 1e-6.
What it should do:
  Both start at 0, which is what epsilon in the denominator is for.
Why:
  AdaGradUpdater.setStateViewArray and RmsPropUpdater.setStateViewArray assign epsilon when they
  initialise.

Found by handgrad audit in DL4J / ND4J 1.0.0-M2.1. Run it with nd4j-native and deeplearning4j-nn on the class path:
java -cp '<jars>/*' AdaGradStart.java
*/
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.GradientUpdater;
import org.nd4j.linalg.learning.config.AdaGrad;

public class AdaGradStart {
    public static void main(String[] arguments) {
        AdaGrad config = new AdaGrad(0.0625);
        GradientUpdater<?> updater = config.instantiate(Nd4j.create(DataType.DOUBLE, 1, config.stateSize(1)), true);
        INDArray gradient = Nd4j.createFromArray(new double[][] {{1e-9}});
        updater.applyUpdater(gradient, 0, 0);
        double expected = 0.0625 * 1e-9 / (1e-9 + 1e-6);
        System.out.println("the first step is " + gradient.getDouble(0) + ", expected " + expected);
        System.out.println("fault: " + (gradient.getDouble(0) < 0.01 * expected));
    }
}
