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
