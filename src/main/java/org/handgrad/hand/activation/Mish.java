package org.handgrad.hand.activation;

import org.handgrad.hand.ops.ArrayOps;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Misra 2019, DL4J's {@code MISH}. */
public record Mish() implements HandActivation {
    private static final Softplus SOFTPLUS = new Softplus();

    /** $$a = z \tanh\left(\log(1 + e^z)\right)$$ (eq. mish) */
    @Override
    public INDArray forward(ArrayOps ops, INDArray z) {
        return ops.mul(z, ops.tanh(SOFTPLUS.forward(ops, z))); // [n,k] a = z t, t = tanh(log(1 + eᶻ))
    }

    /**
     * $$\delta = \frac{\partial C}{\partial a} \left( t + z (1 - t^2) \frac{1}{1 + e^{-z}} \right), \quad t = \tanh\left(\log(1
     * + e^z)\right)$$ (eq. mish-delta)
     */
    @Override
    public INDArray delta(ArrayOps ops, INDArray z, INDArray a, INDArray gradient) {
        INDArray t = ops.tanh(SOFTPLUS.forward(ops, z)); // [n,k] t = tanh(log(1 + eᶻ))
        INDArray bend = ops.mul(ops.subtractFrom(1, ops.square(t)), ops.sigmoid(z)); // [n,k] (1 − t²) / (1 + e⁻ᶻ)
        INDArray slope = ops.add(t, ops.mul(z, bend)); // [n,k] σ′ = t + z (1 − t²) / (1 + e⁻ᶻ)
        return ops.mul(gradient, slope); // [n,k] δ = ∂C/∂a ⊙ σ′
    }
}
