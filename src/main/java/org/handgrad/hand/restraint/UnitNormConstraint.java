package org.handgrad.hand.restraint;

import org.handgrad.hand.ops.ArrayOps;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The norm 1, DL4J's {@code UnitNormConstraint}. Of weights that are all 0 it makes NaN, as there. */
record UnitNormConstraint() implements HandConstraint {
    /** $$\omega_j' = \frac{\omega_j}{\left\| \omega_j \right\|}$$ (eq. unit-norm) */
    @Override
    public INDArray imposed(ArrayOps ops, INDArray w) {
        return ops.divRows(w, HandConstraint.norms(ops, w)); // [d,k] ωⱼ / ‖ωⱼ‖
    }
}
