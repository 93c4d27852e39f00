package org.handgrad.hand.restraint;

import java.util.List;
import org.handgrad.hand.ops.ArrayOps;
import org.handgrad.model.GradientNormalization;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A norm is kept within a limit, DL4J's {@code ClipL2PerLayer} and {@code ClipL2PerParamType}. */
record NormClipping(GradientNormalization.Of of, double limit) implements HandNormalization {
    @Override
    public List<INDArray> applied(ArrayOps ops, List<INDArray> layer) {
        return switch (of) {
            case LAYER -> clipped(ops, layer);
            case PARAMETER ->
                layer.stream().flatMap(g -> clipped(ops, List.of(g)).stream()).toList();
        };
    }

    /** $$g' = \frac{c}{\max(c, \left\| g \right\|)} g$$ (eq. clip-norm) */
    private List<INDArray> clipped(ArrayOps ops, List<INDArray> arrays) {
        INDArray divisor = ops.maximum(HandNormalization.norm(ops, arrays), limit); // [] max(c, ‖g‖)
        INDArray c = ops.shift(ops.scale(divisor, 0), limit); // [] c
        INDArray factor = ops.div(c, divisor); // [] c / max(c, ‖g‖)
        return arrays.stream().map(g -> ops.scaleBy(g, factor)).toList(); // g′ = c g / max(c, ‖g‖)
    }
}
