package org.handgrad.hand.kernel;

import java.util.List;
import java.util.function.UnaryOperator;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.DynamicCustomOp;
import org.nd4j.linalg.api.ops.impl.broadcast.BiasAdd;
import org.nd4j.linalg.api.ops.impl.transforms.pairwise.arithmetic.DivOp;
import org.nd4j.linalg.api.ops.impl.transforms.pairwise.arithmetic.MulOp;
import org.nd4j.linalg.api.ops.impl.transforms.pairwise.arithmetic.SubOp;

/**
 * A matrix [n,k], and an array that stands for as many as there are rows or columns.
 *
 * @param repeated [k] for a function of rows, [n,1] for one of columns
 */
public record Broadcast(Function function, INDArray matrix, INDArray repeated, INDArray output) implements Operation {
    /** What is done with the repeated array. */
    public enum Function {
        ADD_TO_ROWS,
        MULTIPLY_ROWS,
        DIVIDE_ROWS,
        SUBTRACT_FROM_COLUMNS,
        DIVIDE_COLUMNS,
        MULTIPLY_COLUMNS;

        private DynamicCustomOp operation() {
            return switch (this) {
                case ADD_TO_ROWS -> new BiasAdd();
                case SUBTRACT_FROM_COLUMNS -> new SubOp();
                case DIVIDE_ROWS, DIVIDE_COLUMNS -> new DivOp();
                case MULTIPLY_ROWS, MULTIPLY_COLUMNS -> new MulOp();
            };
        }

        private boolean isOfRows() {
            return this == ADD_TO_ROWS || this == MULTIPLY_ROWS || this == DIVIDE_ROWS;
        }
    }

    @Override
    public List<INDArray> inputs() {
        return List.of(matrix, repeated);
    }

    @Override
    public Operation on(UnaryOperator<INDArray> replacement) {
        return new Broadcast(
                function, replacement.apply(matrix), replacement.apply(repeated), replacement.apply(output));
    }

    @Override
    public boolean mayOverwrite(INDArray array) {
        return false;
    }

    @Override
    public List<Operation> pieces(int most) {
        return RowRange.ofEntries(
                this,
                most,
                RowRange.ENTRIES,
                rows -> new Broadcast(
                        function,
                        rows.of(matrix),
                        function.isOfRows() ? repeated : rows.of(repeated),
                        rows.of(output)));
    }

    @Override
    public Kernel prepareAlone() {
        return new PreparedContext(function.operation(), inputs(), output);
    }
}
