package org.handgrad.hand.loss;

import org.handgrad.hand.activation.HandActivation;
import org.handgrad.hand.ops.ArrayOps;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Cross-entropy over k classes, a = softmax(z); each row of targets adds up to 1; DL4J's {@code MCXENT}. */
public record CrossEntropy() implements HandLoss {
    /**
     * $$C = \frac{1}{n} \sum_{i=1}^n \sum_{j=1}^k y_{ij} \left( \log \sum_m e^{z_{im} - M_i} - (z_{ij} - M_i)
     * \right), \quad M_i = \max_m z_{im}$$ (eq. mcxent-logits)
     *
     * <p>This equal form avoids log a, which loses all digits for vanishing a.
     */
    @Override
    public INDArray cost(ArrayOps ops, INDArray z, INDArray a, INDArray y) {
        INDArray shifted = ops.subFromColumns(z, ops.maxOfColumns(z)); // [n,k] z − M
        INDArray logSum = ops.log(ops.sumOfColumns(ops.exp(shifted))); // [n,1] log Σ exp(z − M)
        INDArray logA = ops.subFromColumns(shifted, logSum); // [n,k] log a = z − M − log Σ exp(z − M)
        return ops.scale(ops.sum(ops.mul(y, logA)), -1.0 / a.size(0)); // [] C = −1/n Σ y log a
    }

    /** $$\delta_{ij} = \frac{1}{n} (a_{ij} - y_{ij})$$ (eq. mcxent-delta) */
    @Override
    public INDArray delta(ArrayOps ops, HandActivation activation, INDArray z, INDArray a, INDArray y) {
        return ops.scale(ops.sub(a, y), 1.0 / a.size(0)); // [n,k] δ = 1/n (a − y)
    }
}
