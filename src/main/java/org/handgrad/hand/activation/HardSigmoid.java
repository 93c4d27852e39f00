package org.handgrad.hand.activation;

import org.handgrad.hand.ops.ArrayOps;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The sigmoid made of three straight lines, DL4J's {@code HARDSIGMOID}. At its kinks the slope is taken to be that of the middle, as
 * DL4J takes it.
 */
public record HardSigmoid() implements HandActivation {
    /** 1/5, as DL4J holds it: rounded to float32 in both precisions. */
    private static final double C = 0.2f;

    private static final double KINK = 2.5;

    /** $$a = \min\left(1, \max\left(0, c z + \frac12\right)\right)$$ (eq. hardsigmoid) */
    @Override
    public INDArray forward(ArrayOps ops, INDArray z) {
        INDArray line = ops.shift(ops.scale(z, C), 0.5); // [n,k] c z + ½
        return ops.minimum(ops.positivePart(line), 1); // [n,k] a = min(1, max(0, c z + ½))
    }

    /** $$\delta = \frac{\partial C}{\partial a}\, c\, \mathbb{1}\left(|z| \le \frac52\right)$$ (eq. hardsigmoid-delta) */
    @Override
    public INDArray delta(ArrayOps ops, INDArray z, INDArray a, INDArray gradient) {
        INDArray inside = ops.subtractFrom(1, ops.above(ops.abs(z), KINK)); // [n,k] 1 where |z| ≤ 5/2, else 0
        return ops.mul(gradient, ops.scale(inside, C)); // [n,k] δ = ∂C/∂a ⊙ c 1(|z| ≤ 5/2)
    }
}
