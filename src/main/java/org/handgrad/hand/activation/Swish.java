package org.handgrad.hand.activation;

import org.handgrad.hand.ops.ArrayOps;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Ramachandran, Zoph and Le 2017, also called SiLU, DL4J's {@code SWISH}. */
public record Swish() implements HandActivation {
    /** $$a = \frac{z}{1 + e^{-z}}$$ (eq. swish) */
    @Override
    public INDArray forward(ArrayOps ops, INDArray z) {
        return ops.mul(z, ops.sigmoid(z)); // [n,k] a = z s, s = 1 / (1 + e⁻ᶻ)
    }

    /** $$\delta = \frac{\partial C}{\partial a} \left( s + z\, s (1 - s) \right)$$ (eq. swish-delta) */
    @Override
    public INDArray delta(ArrayOps ops, INDArray z, INDArray a, INDArray gradient) {
        INDArray s = ops.sigmoid(z); // [n,k] s = 1 / (1 + e⁻ᶻ)
        INDArray slope = ops.add(s, ops.mul(z, ops.mul(s, ops.subtractFrom(1, s)))); // [n,k] σ′ = s + z s (1 − s)
        return ops.mul(gradient, slope); // [n,k] δ = ∂C/∂a ⊙ σ′
    }
}
