package org.handgrad.hand.activation;

import org.handgrad.hand.ops.ArrayOps;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The rectifier with a slope below 0 (Maas, Hannun and Ng 2013), DL4J's {@code LEAKYRELU}; at prediction also DL4J's {@code RRELU},
 * whose slope is then the mean of those it draws in training. At 0 the slope is taken to be 1, as DL4J takes it.
 *
 * @param alpha α, the slope below 0
 */
public record LeakyRelu(double alpha) implements HandActivation {
    /** $$a = \max(0, z) + \alpha \min(0, z)$$ (eq. leakyrelu) */
    @Override
    public INDArray forward(ArrayOps ops, INDArray z) {
        INDArray leak = ops.scale(ops.minimum(z, 0), alpha); // [n,k] α min(0, z)
        return ops.add(ops.positivePart(z), leak); // [n,k] a = max(0, z) + α min(0, z)
    }

    /**
     * $$\delta = \frac{\partial C}{\partial a} \left( \mathbb{1}(z \ge 0) + \alpha\, \mathbb{1}(z < 0) \right)$$ (eq.
     * leakyrelu-delta)
     */
    @Override
    public INDArray delta(ArrayOps ops, INDArray z, INDArray a, INDArray gradient) {
        INDArray below = ops.below(z, 0); // [n,k] 1 where z < 0, else 0
        INDArray slope = ops.add(ops.subtractFrom(1, below), ops.scale(below, alpha)); // [n,k] σ′ = 1, or α below 0
        return ops.mul(gradient, slope); // [n,k] δ = ∂C/∂a ⊙ σ′
    }
}
