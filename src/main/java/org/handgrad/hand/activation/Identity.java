package org.handgrad.hand.activation;

import org.handgrad.hand.ops.ArrayOps;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The identity: the layer is linear. DL4J's {@code IDENTITY}. */
public record Identity() implements HandActivation {
    /** $$a = z$$ (eq. identity) */
    @Override
    public INDArray forward(ArrayOps ops, INDArray z) {
        return z; // [n,k] a = z
    }

    /** $$\delta = \frac{\partial C}{\partial a}$$ (eq. identity-delta) */
    @Override
    public INDArray delta(ArrayOps ops, INDArray z, INDArray a, INDArray gradient) {
        return gradient; // [n,k] δ = ∂C/∂a
    }
}
