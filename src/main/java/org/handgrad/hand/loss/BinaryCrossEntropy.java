package org.handgrad.hand.loss;

import org.handgrad.hand.activation.HandActivation;
import org.handgrad.hand.ops.ArrayOps;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Cross-entropy of independent yes-or-no outputs a = σ(z), computed from the logits z; DL4J's {@code XENT}. */
public record BinaryCrossEntropy() implements HandLoss {
    /**
     * $$C = \frac{1}{n} \sum_{i=1}^n \sum_{j=1}^k \left[ \max(0, z_{ij}) - z_{ij} y_{ij} + \log\left(1 +
     * e^{-|z_{ij}|}\right) \right]$$ (eq. xent-logits)
     *
     * <p>This equal form avoids log a, which loses all digits for saturated a.
     */
    @Override
    public INDArray cost(ArrayOps ops, INDArray z, INDArray a, INDArray y) {
        INDArray linear = ops.sub(ops.positivePart(z), ops.mul(z, y)); // [n,k] max(0, z) − z y
        INDArray tail = ops.log1p(ops.exp(ops.scale(ops.abs(z), -1))); // [n,k] log(1 + e^−|z|)
        return ops.scale(ops.sum(ops.add(linear, tail)), 1.0 / a.size(0)); // [] C = 1/n Σ …
    }

    /** $$\delta_{ij} = \frac{1}{n} (a_{ij} - y_{ij})$$ (eq. xent-delta) */
    @Override
    public INDArray delta(ArrayOps ops, HandActivation activation, INDArray z, INDArray a, INDArray y) {
        return ops.scale(ops.sub(a, y), 1.0 / a.size(0)); // [n,k] δ = 1/n (a − y)
    }
}
