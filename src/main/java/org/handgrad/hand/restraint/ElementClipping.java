package org.handgrad.hand.restraint;

import java.util.List;
import org.handgrad.hand.ops.ArrayOps;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Every entry is kept within a limit, DL4J's {@code ClipElementWiseAbsoluteValue}. */
record ElementClipping(double limit) implements HandNormalization {
    /** $$g' = \min(c, \max(-c, g))$$ (eq. clip-elements) */
    @Override
    public List<INDArray> applied(ArrayOps ops, List<INDArray> layer) {
        return layer.stream()
                .map(g -> ops.minimum(ops.maximum(g, -limit), limit)) // g′ = min(c, max(−c, g))
                .toList();
    }
}
