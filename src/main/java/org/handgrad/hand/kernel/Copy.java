package org.handgrad.hand.kernel;

import java.lang.ref.Reference;
import java.util.List;
import java.util.function.UnaryOperator;
import org.bytedeco.javacpp.Pointer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.shape.Shape;

/** The same numbers in another array of the same shape, whatever the order of each, and rounded if need be. */
public record Copy(INDArray input, INDArray output) implements Operation {
    @Override
    public List<INDArray> inputs() {
        return List.of(input);
    }

    @Override
    public Operation on(UnaryOperator<INDArray> replacement) {
        return new Copy(replacement.apply(input), replacement.apply(output));
    }

    @Override
    public boolean mayOverwrite(INDArray array) {
        return true;
    }

    @Override
    public List<Operation> pieces(int most) {
        return RowRange.ofEntries(this, most, RowRange.ENTRIES, rows -> new Copy(rows.of(input), rows.of(output)));
    }

    @Override
    public Kernel prepareAlone() {
        if (input.dataType() != output.dataType() || !isRowByRow(input) || !isRowByRow(output)) {
            return () -> output.assign(input);
        }
        Pointer from = input.data().addressPointer();
        Pointer to = output.data().addressPointer();
        long bytes = output.length() * output.dataType().width();
        return () -> {
            try {
                Pointer.memcpy(to, from, bytes);
            } finally {
                Reference.reachabilityFence(this); // which keeps both arrays
            }
        };
    }

    private static boolean isRowByRow(INDArray array) {
        return array.ordering() == 'c' && Shape.hasDefaultStridesForShape(array);
    }
}
