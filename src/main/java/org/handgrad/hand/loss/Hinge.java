package org.handgrad.hand.loss;

import org.handgrad.hand.ops.ArrayOps;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The margin that is missing to 1, DL4J's {@code HINGE}; targets are −1 or 1. At the margin the slope is taken to be 0. */
public record Hinge() implements SumOfTerms {
    @Override
    public double divisor(long n, long k) {
        return n;
    }

    /** $$C = \frac{1}{n} \sum_{i=1}^n \sum_{j=1}^k \max(0, 1 - y_{ij} a_{ij})$$ (eq. hinge) */
    @Override
    public INDArray term(ArrayOps ops, INDArray a, INDArray y) {
        return ops.positivePart(ops.subtractFrom(1, ops.mul(y, a))); // [n,k] max(0, 1 − y a)
    }

    /** $$\frac{\partial C}{\partial a_{ij}} = -\frac{1}{n} y_{ij}\, \mathbb{1}(y_{ij} a_{ij} < 1)$$ (eq. hinge-gradient) */
    @Override
    public INDArray slope(ArrayOps ops, INDArray a, INDArray y) {
        return ops.scale(ops.mul(y, ops.below(ops.mul(y, a), 1)), -1); // [n,k] −y 1(y a < 1)
    }
}
