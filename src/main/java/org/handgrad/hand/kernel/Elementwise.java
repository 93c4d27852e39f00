package org.handgrad.hand.kernel;

import static org.handgrad.hand.kernel.NativeArray.LIBRARY;

import java.util.List;
import java.util.function.UnaryOperator;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.transforms.floating.Sqrt;
import org.nd4j.linalg.api.ops.impl.transforms.same.Abs;
import org.nd4j.linalg.api.ops.impl.transforms.same.Sign;
import org.nd4j.linalg.api.ops.impl.transforms.strict.Exp;
import org.nd4j.linalg.api.ops.impl.transforms.strict.Log;
import org.nd4j.linalg.api.ops.impl.transforms.strict.Log1p;
import org.nd4j.linalg.api.ops.impl.transforms.strict.Sigmoid;
import org.nd4j.linalg.api.ops.impl.transforms.strict.Tanh;

/** A function of every entry. */
public record Elementwise(Function function, INDArray input, INDArray output) implements Operation {
    /** The forward functions that models are made of. */
    public enum Function {
        SIGMOID(Family.STRICT, new Sigmoid().opNum()),
        TANH(Family.STRICT, new Tanh().opNum()),
        EXP(Family.STRICT, new Exp().opNum()),
        LOG(Family.STRICT, new Log().opNum()),
        LOG1P(Family.STRICT, new Log1p().opNum()),
        ABS(Family.SAME, new Abs().opNum()),
        SIGN(Family.SAME, new Sign().opNum()),
        SQRT(Family.FLOAT, new Sqrt().opNum());

        private final Family family;
        private final int number;

        Function(Family family, int number) {
            this.family = family;
            this.number = number;
        }
    }

    /** How libnd4j groups them; each group has its own numbers. */
    private enum Family {
        STRICT,
        SAME,
        FLOAT
    }

    @Override
    public List<INDArray> inputs() {
        return List.of(input);
    }

    @Override
    public Operation on(UnaryOperator<INDArray> replacement) {
        return new Elementwise(function, replacement.apply(input), replacement.apply(output));
    }

    @Override
    public boolean mayOverwrite(INDArray array) {
        return true;
    }

    @Override
    public List<Operation> pieces(int most) {
        return RowRange.ofEntries(
                this, most, RowRange.VALUES, rows -> new Elementwise(function, rows.of(input), rows.of(output)));
    }

    @Override
    public Kernel prepareAlone() {
        int number = function.number;
        NativeArray a = NativeArray.of(input);
        NativeArray z = NativeArray.of(output);
        return switch (function.family) {
            case STRICT ->
                () -> LIBRARY.execTransformStrict(
                        null, number, a.buffer(), a.shape(), null, z.buffer(), z.shape(), null, null);
            case SAME ->
                () -> LIBRARY.execTransformSame(
                        null, number, a.buffer(), a.shape(), null, z.buffer(), z.shape(), null, null);
            case FLOAT ->
                () -> LIBRARY.execTransformFloat(
                        null, number, a.buffer(), a.shape(), null, z.buffer(), z.shape(), null, null);
        };
    }
}
