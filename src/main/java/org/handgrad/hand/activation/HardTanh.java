package org.handgrad.hand.activation;

import org.handgrad.hand.ops.ArrayOps;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The identity kept within ±1, DL4J's {@code HARDTANH}. At its kinks the slope is taken to be 1, as DL4J takes it. */
public record HardTanh() implements HandActivation {
    /** $$a = \min(1, \max(-1, z))$$ (eq. hardtanh) */
    @Override
    public INDArray forward(ArrayOps ops, INDArray z) {
        return ops.minimum(ops.maximum(z, -1), 1); // [n,k] a = min(1, max(−1, z))
    }

    /** $$\delta = \frac{\partial C}{\partial a}\, \mathbb{1}(|z| \le 1)$$ (eq. hardtanh-delta) */
    @Override
    public INDArray delta(ArrayOps ops, INDArray z, INDArray a, INDArray gradient) {
        INDArray slope = ops.subtractFrom(1, ops.above(ops.abs(z), 1)); // [n,k] σ′ = 1 where |z| ≤ 1, else 0
        return ops.mul(gradient, slope); // [n,k] δ = ∂C/∂a ⊙ σ′
    }
}
