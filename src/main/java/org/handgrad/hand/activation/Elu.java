package org.handgrad.hand.activation;

import org.handgrad.hand.ops.ArrayOps;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The exponential linear unit (Clevert, Unterthiner and Hochreiter 2016), DL4J's {@code ELU}. For α ≠ 1 it has a kink at 0; there the
 * slope is taken to be 1, as DL4J takes it.
 *
 * @param alpha α, how far below 0 it saturates
 */
public record Elu(double alpha) implements HandActivation {
    /**
     * $$a = \max(0, z) + \alpha \left( e^{\min(0, z)} - 1 \right)$$ (eq. elu)
     *
     * <p>No exponential is taken of a positive z, which might overflow.
     */
    @Override
    public INDArray forward(ArrayOps ops, INDArray z) {
        INDArray e = ops.exp(ops.minimum(z, 0)); // [n,k] exp(min(0, z))
        return ops.add(ops.positivePart(z), ops.scale(ops.shift(e, -1), alpha)); // [n,k] a = max(0, z) + α (e − 1)
    }

    /**
     * $$\delta = \frac{\partial C}{\partial a} \left( \mathbb{1}(z \ge 0) + \alpha\, e^{\min(0, z)}\, \mathbb{1}(z < 0)
     * \right)$$ (eq. elu-delta)
     */
    @Override
    public INDArray delta(ArrayOps ops, INDArray z, INDArray a, INDArray gradient) {
        INDArray below = ops.below(z, 0); // [n,k] 1 where z < 0, else 0
        INDArray curve = ops.scale(ops.exp(ops.minimum(z, 0)), alpha); // [n,k] α exp(min(0, z))
        INDArray slope = ops.add(ops.subtractFrom(1, below), ops.mul(curve, below)); // [n,k] σ′ = 1, or α eᶻ below 0
        return ops.mul(gradient, slope); // [n,k] δ = ∂C/∂a ⊙ σ′
    }
}
