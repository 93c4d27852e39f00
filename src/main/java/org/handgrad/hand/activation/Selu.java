package org.handgrad.hand.activation;

import org.handgrad.hand.ops.ArrayOps;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The scaled exponential linear unit (Klambauer et al. 2017), DL4J's {@code SELU}: with these two numbers the outputs of a deep network
 * tend to mean 0 and variance 1. At 0 the slope is taken to be that of the curve below, as DL4J takes it.
 */
public record Selu() implements HandActivation {
    /** λ and α of the paper's equation 14, to all digits of float64. */
    private static final double LAMBDA = 1.0507009873554805;

    private static final double ALPHA = 1.6732632423543772;

    /** $$a = \lambda \left( \max(0, z) + \alpha \left( e^{\min(0, z)} - 1 \right) \right)$$ (eq. selu) */
    @Override
    public INDArray forward(ArrayOps ops, INDArray z) {
        INDArray e = ops.exp(ops.minimum(z, 0)); // [n,k] exp(min(0, z))
        INDArray elu = ops.add(ops.positivePart(z), ops.scale(ops.shift(e, -1), ALPHA)); // [n,k] max(0, z) + α (e − 1)
        return ops.scale(elu, LAMBDA); // [n,k] a = λ (max(0, z) + α (e − 1))
    }

    /**
     * $$\delta = \frac{\partial C}{\partial a}\, \lambda \left( \mathbb{1}(z > 0) + \alpha\, e^{\min(0, z)}\, \mathbb{1}(z \le 0)
     * \right)$$ (eq. selu-delta)
     */
    @Override
    public INDArray delta(ArrayOps ops, INDArray z, INDArray a, INDArray gradient) {
        INDArray above = ops.above(z, 0); // [n,k] 1 where z > 0, else 0
        INDArray curve = ops.scale(ops.exp(ops.minimum(z, 0)), ALPHA); // [n,k] α exp(min(0, z))
        INDArray slope = ops.add(above, ops.mul(curve, ops.subtractFrom(1, above))); // [n,k] 1, or α eᶻ up to 0
        return ops.mul(gradient, ops.scale(slope, LAMBDA)); // [n,k] δ = ∂C/∂a ⊙ λ …
    }
}
