package org.handgrad.hand.loss;

import org.handgrad.hand.activation.HandActivation;
import org.handgrad.hand.ops.ArrayOps;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * How far distributions a = softmax(z) are from those that the targets are, DL4J's {@code KL_DIVERGENCE}. It is the cross-entropy less
 * what the targets alone make of it, so their gradients are the same.
 */
public record KullbackLeibler() implements HandLoss {
    private static final CrossEntropy CROSS_ENTROPY = new CrossEntropy();

    /** In the place of log 0, which is multiplied with 0. */
    private static final double SMALLEST = Float.MIN_NORMAL;

    /**
     * $$C = \frac{1}{n} \sum_{i=1}^n \sum_{j=1}^k y_{ij} \log \frac{y_{ij}}{a_{ij}} = \frac{1}{n} \sum_{i=1}^n \sum_{j=1}^k y_{ij} \log
     * y_{ij} - \frac{1}{n} \sum_{i=1}^n \sum_{j=1}^k y_{ij} \log a_{ij}$$ (eq. kl-divergence)
     */
    @Override
    public INDArray cost(ArrayOps ops, INDArray z, INDArray a, INDArray y) {
        INDArray own = ops.mul(y, ops.log(ops.maximum(y, SMALLEST))); // [n,k] y log y
        INDArray ofTargets = ops.scale(ops.sum(own), 1.0 / a.size(0)); // [] 1/n Σ y log y
        return ops.add(ofTargets, CROSS_ENTROPY.cost(ops, z, a, y)); // [] C = 1/n Σ y log y − 1/n Σ y log a
    }

    /** $$\delta_{ij} = \frac{1}{n} (a_{ij} - y_{ij})$$ (eq. kl-divergence-delta) */
    @Override
    public INDArray delta(ArrayOps ops, HandActivation activation, INDArray z, INDArray a, INDArray y) {
        return ops.scale(ops.sub(a, y), 1.0 / a.size(0)); // [n,k] δ = 1/n (a − y)
    }
}
