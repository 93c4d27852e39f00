package org.handgrad.hand.restraint;

import java.util.List;
import org.handgrad.hand.ops.ArrayOps;
import org.handgrad.model.GradientNormalization;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A norm is made 1, DL4J's {@code RenormalizeL2PerLayer} and {@code RenormalizeL2PerParamType}. Zeros stay zeros. */
record Renormalization(GradientNormalization.Of of) implements HandNormalization {
    @Override
    public List<INDArray> applied(ArrayOps ops, List<INDArray> layer) {
        return switch (of) {
            case LAYER -> renormalized(ops, layer);
            case PARAMETER ->
                layer.stream()
                        .flatMap(g -> renormalized(ops, List.of(g)).stream())
                        .toList();
        };
    }

    /** $$g' = \frac{g}{\left\| g \right\|}$$ (eq. renormalize) */
    private static List<INDArray> renormalized(ArrayOps ops, List<INDArray> arrays) {
        INDArray norm = HandNormalization.norm(ops, arrays); // [] ‖g‖
        INDArray isZero = ops.subtractFrom(1, ops.sign(norm)); // [] 1 where ‖g‖ = 0, else 0
        INDArray one = ops.shift(ops.scale(norm, 0), 1); // [] 1
        INDArray factor = ops.div(one, ops.add(norm, isZero)); // [] 1 / ‖g‖
        return arrays.stream().map(g -> ops.scaleBy(g, factor)).toList(); // g′ = g / ‖g‖
    }
}
