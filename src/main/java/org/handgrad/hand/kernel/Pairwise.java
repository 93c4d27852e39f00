package org.handgrad.hand.kernel;

import static org.handgrad.hand.kernel.NativeArray.LIBRARY;

import java.util.List;
import java.util.function.UnaryOperator;
import org.nd4j.linalg.api.ndarray.INDArray;

/** An entrywise operation on two arrays of the same shape. */
public record Pairwise(Function function, INDArray left, INDArray right, INDArray output) implements Operation {
    /** The four kinds of arithmetic and the larger of two, with their numbers in libnd4j's list of pairwise operations. */
    public enum Function {
        ADD(0),
        DIVIDE(2),
        MULTIPLY(3),
        SUBTRACT(6),
        MAXIMUM(7);

        private final int number;

        Function(int number) {
            this.number = number;
        }
    }

    @Override
    public List<INDArray> inputs() {
        return List.of(left, right);
    }

    @Override
    public Operation on(UnaryOperator<INDArray> replacement) {
        return new Pairwise(function, replacement.apply(left), replacement.apply(right), replacement.apply(output));
    }

    @Override
    public boolean mayOverwrite(INDArray input) {
        return true;
    }

    @Override
    public List<Operation> pieces(int most) {
        return RowRange.ofEntries(
                this,
                most,
                RowRange.ENTRIES,
                rows -> new Pairwise(function, rows.of(left), rows.of(right), rows.of(output)));
    }

    @Override
    public Kernel prepareAlone() {
        int number = function.number;
        NativeArray a = NativeArray.of(left);
        NativeArray b = NativeArray.of(right);
        NativeArray z = NativeArray.of(output);
        return () -> LIBRARY.execPairwiseTransform(
                null,
                number,
                a.buffer(),
                a.shape(),
                null,
                b.buffer(),
                b.shape(),
                null,
                z.buffer(),
                z.shape(),
                null,
                null);
    }
}
