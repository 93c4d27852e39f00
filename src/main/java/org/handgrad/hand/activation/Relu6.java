package org.handgrad.hand.activation;

import org.handgrad.hand.ops.ArrayOps;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The rectifier kept below 6, DL4J's {@code RELU6}. At its kinks the slope is taken to be 0. */
public record Relu6() implements HandActivation {
    /** $$a = \min(6, \max(0, z))$$ (eq. relu6) */
    @Override
    public INDArray forward(ArrayOps ops, INDArray z) {
        return ops.minimum(ops.positivePart(z), 6); // [n,k] a = min(6, max(0, z))
    }

    /** $$\delta = \frac{\partial C}{\partial a}\, \mathbb{1}(z > 0)\, \mathbb{1}(z < 6)$$ (eq. relu6-delta) */
    @Override
    public INDArray delta(ArrayOps ops, INDArray z, INDArray a, INDArray gradient) {
        INDArray slope = ops.mul(ops.above(z, 0), ops.below(z, 6)); // [n,k] σ′ = 1 where 0 < z < 6, else 0
        return ops.mul(gradient, slope); // [n,k] δ = ∂C/∂a ⊙ σ′
    }
}
