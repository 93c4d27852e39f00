package org.handgrad.hand.restraint;

import org.handgrad.hand.ops.ArrayOps;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A largest norm, in the form of DL4J's {@code MaxNormConstraint}: with an ε in the divisor, and imposed twice. So weights within the limit
 * shrink too, by 2·10⁻⁶ / ‖w‖ a step.
 */
record MaxNormConstraint(double limit) implements HandConstraint {
    private static final double EPSILON = 1e-6;

    @Override
    public INDArray imposed(ArrayOps ops, INDArray w) {
        return once(ops, once(ops, w));
    }

    /** $$\omega_j' = \frac{\min(c, \left\| \omega_j \right\|)}{\left\| \omega_j \right\| + \varepsilon} \omega_j$$ (eq. max-norm) */
    private INDArray once(ArrayOps ops, INDArray w) {
        INDArray norms = HandConstraint.norms(ops, w); // [k] ‖ωⱼ‖
        INDArray factors =
                ops.div(ops.minimum(norms, limit), ops.shift(norms, EPSILON)); // [k] min(c, ‖ωⱼ‖) / (‖ωⱼ‖ + ε)
        return ops.mulRows(w, factors); // [d,k]
    }
}
