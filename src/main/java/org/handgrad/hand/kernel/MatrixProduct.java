package org.handgrad.hand.kernel;

import java.util.List;
import java.util.function.UnaryOperator;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.reduce.Mmul;

/** A B, AᵀB or A Bᵀ. */
public record MatrixProduct(Form form, INDArray left, INDArray right, INDArray output) implements Operation {
    /** Which factor is transposed. */
    public enum Form {
        PLAIN,
        TRANSPOSED_LEFT,
        TRANSPOSED_RIGHT
    }

    @Override
    public List<INDArray> inputs() {
        return List.of(left, right);
    }

    @Override
    public Operation on(UnaryOperator<INDArray> replacement) {
        return new MatrixProduct(form, replacement.apply(left), replacement.apply(right), replacement.apply(output));
    }

    @Override
    public boolean mayOverwrite(INDArray array) {
        return false;
    }

    /** A factor is transposed as a view: the operation's own flags for it take twice the time of a small product. */
    @Override
    public Kernel prepare() {
        INDArray a = form == Form.TRANSPOSED_LEFT ? left.transpose() : left;
        INDArray b = form == Form.TRANSPOSED_RIGHT ? right.transpose() : right;
        return new PreparedContext(new Mmul(), List.of(a, b), output);
    }
}
