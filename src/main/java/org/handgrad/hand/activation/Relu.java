package org.handgrad.hand.activation;

import org.handgrad.hand.ops.ArrayOps;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The rectified linear unit, DL4J's {@code RELU}. At 0, where it has no derivative, the slope is 0, as in DL4J and SameDiff. */
public record Relu() implements HandActivation {
    /** $$a = \max(0, z)$$ (eq. relu) */
    @Override
    public INDArray forward(ArrayOps ops, INDArray z) {
        return ops.positivePart(z); // [n,k] a = max(0, z)
    }

    /** $$\delta = \frac{\partial C}{\partial a}\, \operatorname{sign}(a)$$ (eq. relu-delta) */
    @Override
    public INDArray delta(ArrayOps ops, INDArray z, INDArray a, INDArray gradient) {
        INDArray slope = ops.sign(a); // [n,k] σ′ = 1 where a > 0, else 0
        return ops.mul(gradient, slope); // [n,k] δ = ∂C/∂a ⊙ σ′
    }
}
