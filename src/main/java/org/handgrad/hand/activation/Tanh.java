package org.handgrad.hand.activation;

import org.handgrad.hand.ops.ArrayOps;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The hyperbolic tangent, DL4J's {@code TANH}. */
public record Tanh() implements HandActivation {
    /** $$a = \tanh z$$ (eq. tanh) */
    @Override
    public INDArray forward(ArrayOps ops, INDArray z) {
        return ops.tanh(z); // [n,k] a = tanh z
    }

    /** $$\delta = \frac{\partial C}{\partial a}\, (1 - a^2)$$ (eq. tanh-delta) */
    @Override
    public INDArray delta(ArrayOps ops, INDArray z, INDArray a, INDArray gradient) {
        INDArray slope = ops.subtractFrom(1, ops.square(a)); // [n,k] σ′ = 1 − a²
        return ops.mul(gradient, slope); // [n,k] δ = ∂C/∂a ⊙ σ′
    }
}
