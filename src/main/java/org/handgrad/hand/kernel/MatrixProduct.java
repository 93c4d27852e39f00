package org.handgrad.hand.kernel;

import java.util.List;
import java.util.function.UnaryOperator;
import org.handgrad.model.BlasThreads;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.reduce.Mmul;

/** A B, AᵀB or A Bᵀ. */
public record MatrixProduct(Form form, INDArray left, INDArray right, INDArray output) implements Operation {
    /** From so many multiplications on OpenBLAS would split a product. */
    private static final long SPLIT = 1 << 18;

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

    @Override
    public List<Operation> pieces(int most) {
        boolean transposed = form == Form.TRANSPOSED_LEFT;
        return Rows.ofProduct(
                this,
                transposed ? left.size(0) : left.size(1),
                most,
                rows -> new MatrixProduct(
                        form, transposed ? rows.ofTransposed(left) : rows.of(left), right, rows.of(output)));
    }

    /** A factor is transposed as a view: the operation's own flags for it take twice the time of a small product. */
    @Override
    public Kernel prepareAlone() {
        INDArray a = form == Form.TRANSPOSED_LEFT ? left.transpose() : left;
        INDArray b = form == Form.TRANSPOSED_RIGHT ? right.transpose() : right;
        return prepared(a, b, output);
    }

    /** A B, or with two numbers c and d: c A B + d Z. OpenBLAS does not split it: whoever wants it shared has cut it before. */
    static Kernel prepared(INDArray a, INDArray b, INDArray output, double... numbers) {
        Kernel product = new PreparedContext(new Mmul(), List.of(a, b), output, numbers);
        if (output.length() * a.size(1) < SPLIT) {
            return product;
        }
        return () -> {
            BlasThreads.keepProductsWhole();
            product.run();
        };
    }
}
