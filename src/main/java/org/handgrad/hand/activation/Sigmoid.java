package org.handgrad.hand.activation;

import org.handgrad.hand.ops.ArrayOps;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The logistic sigmoid σ, DL4J's {@code SIGMOID}. */
public record Sigmoid() implements HandActivation {
    /** $$a = \frac{1}{1 + e^{-z}}$$ (eq. sigmoid) */
    @Override
    public INDArray forward(ArrayOps ops, INDArray z) {
        return ops.sigmoid(z); // [n,k] a = 1 / (1 + e⁻ᶻ)
    }

    /** $$\delta = \frac{\partial C}{\partial a}\, a (1 - a)$$ (eq. sigmoid-delta) */
    @Override
    public INDArray delta(ArrayOps ops, INDArray z, INDArray a, INDArray gradient) {
        INDArray slope = ops.mul(a, ops.subtractFrom(1, a)); // [n,k] σ′ = a (1 − a)
        return ops.mul(gradient, slope); // [n,k] δ = ∂C/∂a ⊙ σ′
    }
}
