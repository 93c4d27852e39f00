package org.handgrad.hand.activation;

import org.handgrad.hand.ops.ArrayOps;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The hyperbolic tangent above 0, DL4J's {@code RECTIFIEDTANH}. At 0 the slope is taken to be 0, as DL4J takes it. */
public record RectifiedTanh() implements HandActivation {
    /** $$a = \max(0, \tanh z)$$ (eq. rectifiedtanh) */
    @Override
    public INDArray forward(ArrayOps ops, INDArray z) {
        return ops.positivePart(ops.tanh(z)); // [n,k] a = max(0, tanh z)
    }

    /** $$\delta = \frac{\partial C}{\partial a} (1 - a^2)\, \mathbb{1}(z > 0)$$ (eq. rectifiedtanh-delta) */
    @Override
    public INDArray delta(ArrayOps ops, INDArray z, INDArray a, INDArray gradient) {
        INDArray slope = ops.mul(ops.subtractFrom(1, ops.square(a)), ops.above(z, 0)); // [n,k] σ′ = (1 − a²) 1(z > 0)
        return ops.mul(gradient, slope); // [n,k] δ = ∂C/∂a ⊙ σ′
    }
}
