package org.handgrad.hand.activation;

import org.handgrad.hand.ops.ArrayOps;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The tanh form of the Gaussian error linear unit (Hendrycks and Gimpel 2016). DL4J's {@code ActivationGELU(true)} means it, and
 * computes something else: it cubes 0.044715 z instead of z.
 */
public record TanhGelu() implements HandActivation {
    private static final double C = Math.sqrt(2 / Math.PI);
    private static final double BETA = 0.044715;

    /** $$a = \frac{z}{2} (1 + t), \quad t = \tanh\left( c \left( z + \beta z^3 \right) \right)$$ (eq. gelu-tanh) */
    @Override
    public INDArray forward(ArrayOps ops, INDArray z) {
        return ops.mul(ops.scale(z, 0.5), ops.shift(t(ops, z), 1)); // [n,k] a = z/2 (1 + t)
    }

    /**
     * $$\delta = \frac{\partial C}{\partial a} \left( \frac{1 + t}{2} + \frac{z}{2} (1 - t^2)\, c \left( 1 + 3 \beta z^2 \right)
     * \right)$$ (eq. gelu-tanh-delta)
     */
    @Override
    public INDArray delta(ArrayOps ops, INDArray z, INDArray a, INDArray gradient) {
        INDArray t = t(ops, z); // [n,k] t
        INDArray inner = ops.shift(ops.scale(ops.square(z), 3 * C * BETA), C); // [n,k] c (1 + 3 β z²)
        INDArray outer = ops.mul(ops.scale(z, 0.5), ops.subtractFrom(1, ops.square(t))); // [n,k] z/2 (1 − t²)
        INDArray slope = ops.add(ops.scale(ops.shift(t, 1), 0.5), ops.mul(outer, inner)); // [n,k] σ′
        return ops.mul(gradient, slope); // [n,k] δ = ∂C/∂a ⊙ σ′
    }

    private static INDArray t(ArrayOps ops, INDArray z) {
        INDArray factor = ops.shift(ops.scale(ops.square(z), C * BETA), C); // [n,k] c (1 + β z²)
        return ops.tanh(ops.mul(z, factor)); // [n,k] t = tanh(c (z + β z³))
    }
}
