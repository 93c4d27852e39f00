package org.handgrad.hand.activation;

import org.handgrad.hand.ops.ArrayOps;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The third power, DL4J's {@code CUBE}. */
public record Cube() implements HandActivation {
    /** $$a = z^3$$ (eq. cube) */
    @Override
    public INDArray forward(ArrayOps ops, INDArray z) {
        return ops.mul(z, ops.square(z)); // [n,k] a = z³
    }

    /** $$\delta = \frac{\partial C}{\partial a}\, 3 z^2$$ (eq. cube-delta) */
    @Override
    public INDArray delta(ArrayOps ops, INDArray z, INDArray a, INDArray gradient) {
        INDArray slope = ops.scale(ops.square(z), 3); // [n,k] σ′ = 3 z²
        return ops.mul(gradient, slope); // [n,k] δ = ∂C/∂a ⊙ σ′
    }
}
