package org.handgrad.hand.kernel;

import java.util.List;
import java.util.function.UnaryOperator;
import org.nd4j.linalg.api.ndarray.INDArray;

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

    @Override
    public List<Operation> pieces(int most) {
        boolean transposed = form == Form.TRANSPOSED_LEFT;
        return RowRange.ofProduct(
                this,
                transposed ? left.size(0) : left.size(1),
                most,
                rows -> new MatrixProduct(
                        form, transposed ? rows.ofTransposed(left) : rows.of(left), right, rows.of(output)));
    }

    @Override
    public Kernel prepareAlone() {
        INDArray a = form == Form.TRANSPOSED_LEFT ? left.transpose() : left;
        INDArray b = form == Form.TRANSPOSED_RIGHT ? right.transpose() : right;
        return BlasProduct.of(1, a, b, 0, output);
    }
}
