package org.handgrad.hand.kernel;

import static org.handgrad.hand.kernel.NativeArray.LIBRARY;

import java.util.List;
import java.util.function.UnaryOperator;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.scalar.ScalarAdd;
import org.nd4j.linalg.api.ops.impl.scalar.ScalarMax;
import org.nd4j.linalg.api.ops.impl.scalar.ScalarMin;
import org.nd4j.linalg.api.ops.impl.scalar.ScalarMultiplication;
import org.nd4j.linalg.api.ops.impl.scalar.ScalarReverseSubtraction;
import org.nd4j.linalg.api.ops.impl.scalar.Step;

/**
 * An operation on every entry of an array and one number.
 *
 * @param number an array of one number, read at every run
 */
public record WithScalar(Function function, INDArray input, INDArray number, INDArray output) implements Operation {
    /** What is done with the number. */
    public enum Function {
        ADD(new ScalarAdd().opNum()),
        MULTIPLY(new ScalarMultiplication().opNum()),
        /** number − entry. */
        SUBTRACT_FROM(new ScalarReverseSubtraction().opNum()),
        MAXIMUM(new ScalarMax().opNum()),
        MINIMUM(new ScalarMin().opNum()),
        /** 1 where the entry is greater than the number, else 0. */
        ABOVE(new Step().opNum());

        private final int number;

        Function(int number) {
            this.number = number;
        }
    }

    @Override
    public List<INDArray> inputs() {
        return List.of(input, number);
    }

    @Override
    public Operation on(UnaryOperator<INDArray> replacement) {
        return new WithScalar(function, replacement.apply(input), replacement.apply(number), replacement.apply(output));
    }

    @Override
    public boolean mayOverwrite(INDArray array) {
        return array == input;
    }

    @Override
    public List<Operation> pieces(int most) {
        return RowRange.ofEntries(
                this,
                most,
                RowRange.ENTRIES,
                rows -> new WithScalar(function, rows.of(input), number, rows.of(output)));
    }

    @Override
    public Kernel prepareAlone() {
        int code = function.number;
        NativeArray a = NativeArray.of(input);
        NativeArray c = NativeArray.of(number);
        NativeArray z = NativeArray.of(output);
        return () -> LIBRARY.execScalar(
                null,
                code,
                a.buffer(),
                a.shape(),
                null,
                z.buffer(),
                z.shape(),
                null,
                c.buffer(),
                c.shape(),
                null,
                null);
    }
}
