package org.handgrad.hand.activation;

import org.handgrad.hand.ops.ArrayOps;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Softplus, a smooth rectifier, DL4J's {@code SOFTPLUS}. */
public record Softplus() implements HandActivation {
    /**
     * $$a = \log(1 + e^z) = \max(0, z) + \log\left(1 + e^{-|z|}\right)$$ (eq. softplus)
     *
     * <p>The second form is computed; the first overflows for large z.
     */
    @Override
    public INDArray forward(ArrayOps ops, INDArray z) {
        INDArray tail = ops.log1p(ops.exp(ops.scale(ops.abs(z), -1))); // [n,k] log(1 + e^−|z|)
        return ops.add(ops.positivePart(z), tail); // [n,k] a = max(0, z) + log(1 + e^−|z|)
    }

    /** $$\delta = \frac{\partial C}{\partial a}\, \frac{1}{1 + e^{-z}}$$ (eq. softplus-delta) */
    @Override
    public INDArray delta(ArrayOps ops, INDArray z, INDArray a, INDArray gradient) {
        INDArray slope = ops.sigmoid(z); // [n,k] σ′ = 1 / (1 + e⁻ᶻ)
        return ops.mul(gradient, slope); // [n,k] δ = ∂C/∂a ⊙ σ′
    }
}
