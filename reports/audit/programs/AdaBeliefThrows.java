/*
  AdaBelief throws in every network.

What it does:
  AdaBelief.instantiate throws an ArrayIndexOutOfBoundsException, and so does the first fit of a
  network with it.
What it should do:
  It makes an updater, as the other ten do.
Why:
  AdaBelief.instantiate reshapes the row of state to a vector and then reads viewArray.shape()[1]. It
  has to keep the row, as Adam.instantiate does.

Found by handgrad audit in DL4J / ND4J 1.0.0-M2.1. Run it with nd4j-native and deeplearning4j-nn on the class path:
java -cp '<jars>/*' AdaBeliefThrows.java
*/
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.AdaBelief;

public class AdaBeliefThrows {
    public static void main(String[] arguments) {
        boolean fault = false;
        try {
            AdaBelief config = new AdaBelief();
            System.out.println(config.instantiate(Nd4j.create(DataType.FLOAT, 1, config.stateSize(3)), true));
        } catch (RuntimeException e) {
            System.out.println("AdaBelief.instantiate throws " + e);
            fault = true;
        }
        System.out.println("fault: " + fault);
    }
}
