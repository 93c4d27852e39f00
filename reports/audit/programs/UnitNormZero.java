/*
  UnitNormConstraint makes NaN of weights that are all zero.

What it does:
  It divides by the norm, which is 0 for a unit whose weights are all 0.
What it should do:
  0 stays 0; the other constraints add 1e-6 to the norm.
Why:
  UnitNormConstraint.apply has no epsilon.

Found by handgrad audit in DL4J / ND4J 1.0.0-M2.1. Run it with nd4j-native and deeplearning4j-nn on the class path:
java -cp '<jars>/*' UnitNormZero.java
*/
import org.deeplearning4j.nn.conf.constraint.UnitNormConstraint;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

public class UnitNormZero {
    public static void main(String[] arguments) {
        INDArray w = Nd4j.zeros(DataType.FLOAT, 2, 1);
        new UnitNormConstraint(0).apply(w);
        System.out.println("weights of 0 become " + w);
        System.out.println("fault: " + Double.isNaN(w.getDouble(0)));
    }
}
