package org.handgrad.hand.restraint;

import org.handgrad.hand.ops.ArrayOps;
import org.nd4j.linalg.api.ndarray.INDArray;

/** No weight below 0, DL4J's {@code NonNegativeConstraint}. */
record NonNegativeConstraint() implements HandConstraint {
    /** $$w_{pj}' = \max(0, w_{pj})$$ (eq. non-negative) */
    @Override
    public INDArray imposed(ArrayOps ops, INDArray w) {
        return ops.positivePart(w); // [d,k] max(0, W)
    }
}
