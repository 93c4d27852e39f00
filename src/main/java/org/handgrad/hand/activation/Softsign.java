package org.handgrad.hand.activation;

import org.handgrad.hand.ops.ArrayOps;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A sigmoid that saturates slowly, DL4J's {@code SOFTSIGN}. */
public record Softsign() implements HandActivation {
    /** $$a = \frac{z}{1 + |z|}$$ (eq. softsign) */
    @Override
    public INDArray forward(ArrayOps ops, INDArray z) {
        return ops.div(z, ops.shift(ops.abs(z), 1)); // [n,k] a = z / (1 + |z|)
    }

    /** $$\delta = \frac{\partial C}{\partial a}\, \frac{1}{(1 + |z|)^2}$$ (eq. softsign-delta) */
    @Override
    public INDArray delta(ArrayOps ops, INDArray z, INDArray a, INDArray gradient) {
        return ops.div(gradient, ops.square(ops.shift(ops.abs(z), 1))); // [n,k] δ = ∂C/∂a / (1 + |z|)²
    }
}
