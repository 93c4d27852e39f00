package org.handgrad.hand.kernel;

import java.util.List;
import java.util.function.UnaryOperator;
import org.nd4j.linalg.api.ndarray.INDArray;

/** S + c AᵀB, as one matrix product if the output overwrites S. */
public record AddedProduct(INDArray start, double factor, INDArray left, INDArray right, INDArray output)
        implements Operation {
    @Override
    public List<INDArray> inputs() {
        return List.of(start, left, right);
    }

    @Override
    public Operation on(UnaryOperator<INDArray> replacement) {
        return new AddedProduct(
                replacement.apply(start),
                factor,
                replacement.apply(left),
                replacement.apply(right),
                replacement.apply(output));
    }

    @Override
    public boolean mayOverwrite(INDArray array) {
        return array == start;
    }

    @Override
    public List<Operation> pieces(int most) {
        return RowRange.ofProduct(this, left.size(0), most, this::piece);
    }

    private AddedProduct piece(RowRange rows) {
        INDArray place = rows.of(output);
        return new AddedProduct(
                output == start ? place : rows.of(start), factor, rows.ofTransposed(left), right, place);
    }

    @Override
    public Kernel prepareAlone() {
        Kernel product = BlasProduct.of(factor, left.transpose(), right, 1, output);
        if (output == start) {
            return product;
        }
        Kernel copy = new Copy(start, output).prepareAlone();
        return () -> {
            copy.run();
            product.run();
        };
    }
}
