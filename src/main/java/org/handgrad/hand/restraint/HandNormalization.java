package org.handgrad.hand.restraint;

import java.util.List;
import org.handgrad.hand.ops.ArrayOps;
import org.handgrad.model.GradientNormalization;
import org.nd4j.linalg.api.ndarray.INDArray;

/** What a step makes of the gradients of one layer before the update rule. */
public sealed interface HandNormalization permits ElementClipping, NormClipping, Renormalization, UnchangedGradient {
    /** The hand-written implementation. */
    static HandNormalization of(GradientNormalization spec) {
        if (spec instanceof GradientNormalization.ClipElements elements) {
            return new ElementClipping(elements.limit());
        } else if (spec instanceof GradientNormalization.ClipNorm norm) {
            return new NormClipping(norm.of(), norm.limit());
        } else if (spec instanceof GradientNormalization.Renormalize norm) {
            return new Renormalization(norm.of());
        } else {
            return new UnchangedGradient();
        }
    }

    /**
     * The gradients as the update rule sees them.
     *
     * @param layer ∂C/∂W and, if there is one, ∂C/∂b of one layer
     */
    List<INDArray> applied(ArrayOps ops, List<INDArray> layer);

    /** The norm of all entries of arrays together: []. */
    static INDArray norm(ArrayOps ops, List<INDArray> arrays) {
        INDArray squares = arrays.stream()
                .map(array -> ops.sum(ops.square(array)))
                .reduce(ops::add)
                .orElseThrow(); // [] Σ g²
        return ops.sqrt(squares); // [] ‖g‖
    }
}
