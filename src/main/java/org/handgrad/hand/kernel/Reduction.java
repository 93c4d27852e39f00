package org.handgrad.hand.kernel;

import static org.handgrad.hand.kernel.NativeArray.LIBRARY;

import java.util.List;
import java.util.function.UnaryOperator;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.reduce.same.Max;
import org.nd4j.linalg.api.ops.impl.reduce.same.Sum;
import org.nd4j.linalg.factory.Nd4j;

/** A reduction: many entries to one. */
public record Reduction(Function function, Over over, INDArray input, INDArray output) implements Operation {
    private static final INDArray FIRST_AXIS = Nd4j.createFromArray(0);
    private static final INDArray SECOND_AXIS = Nd4j.createFromArray(1);

    /**
     * From how many entries on rows are added up by a product with ones, which reads memory in its order: [256,1024] takes
     * a seventh of the time. Below, the plain sum costs less than the call of a product.
     */
    private static final long LARGE = 1 << 14;

    /** The reduction's function. */
    public enum Function {
        SUM(new Sum().opNum()),
        MAXIMUM(new Max().opNum());

        private final int number;

        Function(int number) {
            this.number = number;
        }
    }

    /** Which entries are reduced. */
    public enum Over {
        /** [n,k] → [k]. */
        ROWS,
        /** [n,k] → [n,1]. */
        COLUMNS,
        /** → []. */
        EVERYTHING
    }

    @Override
    public List<INDArray> inputs() {
        return List.of(input);
    }

    @Override
    public Operation on(UnaryOperator<INDArray> replacement) {
        return new Reduction(function, over, replacement.apply(input), replacement.apply(output));
    }

    @Override
    public boolean mayOverwrite(INDArray array) {
        return false;
    }

    @Override
    public List<Operation> pieces(int most) {
        return isProductWithOnes()
                ? RowRange.ofSum(
                        this,
                        input.length(),
                        most,
                        columns -> new Reduction(function, over, columns.ofTransposed(input), columns.of(output)))
                : List.of(this);
    }

    private boolean isProductWithOnes() {
        return function == Function.SUM && over == Over.ROWS && input.length() >= LARGE;
    }

    @Override
    public Kernel prepareAlone() {
        int number = function.number;
        NativeArray a = NativeArray.of(input);
        NativeArray z = NativeArray.of(output);
        return switch (over) {
            case ROWS -> isProductWithOnes() ? productWithOnes() : along(FIRST_AXIS, number, a, z);
            case COLUMNS -> along(SECOND_AXIS, number, a, z);
            case EVERYTHING ->
                () -> LIBRARY.execReduceSame(
                        null, number, a.buffer(), a.shape(), null, null, z.buffer(), z.shape(), null);
        };
    }

    /** 1ᵀ A. */
    private Kernel productWithOnes() {
        INDArray ones = Nd4j.ones(input.dataType(), 1, input.size(0));
        return BlasProduct.of(1, ones, input, 0, output.reshape(1, output.length()));
    }

    private static Kernel along(INDArray axis, int number, NativeArray a, NativeArray z) {
        NativeArray d = NativeArray.of(axis);
        return () -> LIBRARY.execReduceSame2(
                null,
                number,
                a.buffer(),
                a.shape(),
                null,
                null,
                z.buffer(),
                z.shape(),
                null,
                d.buffer(),
                d.shape(),
                null);
    }
}
