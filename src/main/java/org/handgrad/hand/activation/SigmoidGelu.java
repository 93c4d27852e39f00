package org.handgrad.hand.activation;

import org.handgrad.hand.ops.ArrayOps;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The sigmoid form of the Gaussian error linear unit (Hendrycks and Gimpel 2016), DL4J's {@code GELU}. The exact unit is z Φ(z) with
 * the distribution function Φ of a normal variable; DL4J does not have it.
 */
public record SigmoidGelu() implements HandActivation {
    /** The paper's 1.702, as DL4J holds it: rounded to float32 in both precisions. */
    private static final double C = 1.702f;

    /** $$a = \frac{z}{1 + e^{-c z}}$$ (eq. gelu-sigmoid) */
    @Override
    public INDArray forward(ArrayOps ops, INDArray z) {
        return ops.mul(z, ops.sigmoid(ops.scale(z, C))); // [n,k] a = z s, s = 1 / (1 + e^−cz)
    }

    /** $$\delta = \frac{\partial C}{\partial a} \left( s + c z\, s (1 - s) \right)$$ (eq. gelu-sigmoid-delta) */
    @Override
    public INDArray delta(ArrayOps ops, INDArray z, INDArray a, INDArray gradient) {
        INDArray scaled = ops.scale(z, C); // [n,k] c z
        INDArray s = ops.sigmoid(scaled); // [n,k] s = 1 / (1 + e^−cz)
        INDArray rise = ops.mul(scaled, ops.mul(s, ops.subtractFrom(1, s))); // [n,k] c z s (1 − s)
        return ops.mul(gradient, ops.add(s, rise)); // [n,k] δ = ∂C/∂a ⊙ (s + c z s (1 − s))
    }
}
