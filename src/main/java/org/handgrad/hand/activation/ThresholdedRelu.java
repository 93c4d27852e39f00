package org.handgrad.hand.activation;

import org.handgrad.hand.ops.ArrayOps;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The identity above a threshold and 0 up to it (Konda, Memisevic and Krueger 2015), DL4J's {@code THRESHOLDEDRELU}. At a threshold θ ≠ 0
 * it jumps; there the slope is taken to be 0, as DL4J takes it.
 *
 * @param theta θ
 */
public record ThresholdedRelu(double theta) implements HandActivation {
    /** $$a = z\, \mathbb{1}(z > \theta)$$ (eq. thresholdedrelu) */
    @Override
    public INDArray forward(ArrayOps ops, INDArray z) {
        return ops.mul(z, ops.above(z, theta)); // [n,k] a = z 1(z > θ)
    }

    /** $$\delta = \frac{\partial C}{\partial a}\, \mathbb{1}(z > \theta)$$ (eq. thresholdedrelu-delta) */
    @Override
    public INDArray delta(ArrayOps ops, INDArray z, INDArray a, INDArray gradient) {
        return ops.mul(gradient, ops.above(z, theta)); // [n,k] δ = ∂C/∂a ⊙ 1(z > θ)
    }
}
