package org.handgrad.hand.loss;

import org.handgrad.hand.ops.ArrayOps;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The square of the margin that is missing to 1, DL4J's {@code SQUARED_HINGE}; targets are −1 or 1. */
public record SquaredHinge() implements SumOfTerms {
    @Override
    public double divisor(long n, long k) {
        return n;
    }

    /** $$C = \frac{1}{n} \sum_{i=1}^n \sum_{j=1}^k \left( \max(0, 1 - y_{ij} a_{ij}) \right)^2$$ (eq. squared-hinge) */
    @Override
    public INDArray term(ArrayOps ops, INDArray a, INDArray y) {
        return ops.square(ops.positivePart(ops.subtractFrom(1, ops.mul(y, a)))); // [n,k] max(0, 1 − y a)²
    }

    /** $$\frac{\partial C}{\partial a_{ij}} = -\frac{2}{n} y_{ij} \max(0, 1 - y_{ij} a_{ij})$$ (eq. squared-hinge-gradient) */
    @Override
    public INDArray slope(ArrayOps ops, INDArray a, INDArray y) {
        INDArray missing = ops.positivePart(ops.subtractFrom(1, ops.mul(y, a))); // [n,k] max(0, 1 − y a)
        return ops.scale(ops.mul(y, missing), -2); // [n,k] −2 y max(0, 1 − y a)
    }
}
