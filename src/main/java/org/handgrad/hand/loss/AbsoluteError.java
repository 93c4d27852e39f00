package org.handgrad.hand.loss;

import org.handgrad.hand.ops.ArrayOps;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The mean distance, DL4J's {@code MEAN_ABSOLUTE_ERROR}. At a = y there is a kink; there the slope is taken to be 0. */
public record AbsoluteError() implements SumOfTerms {
    @Override
    public double divisor(long n, long k) {
        return (double) n * k;
    }

    /** $$C = \frac{1}{nk} \sum_{i=1}^n \sum_{j=1}^k |a_{ij} - y_{ij}|$$ (eq. mae) */
    @Override
    public INDArray term(ArrayOps ops, INDArray a, INDArray y) {
        return ops.abs(ops.sub(a, y)); // [n,k] |a − y|
    }

    /** $$\frac{\partial C}{\partial a_{ij}} = \frac{1}{nk} \operatorname{sign}(a_{ij} - y_{ij})$$ (eq. mae-gradient) */
    @Override
    public INDArray slope(ArrayOps ops, INDArray a, INDArray y) {
        return ops.sign(ops.sub(a, y)); // [n,k] sign(a − y)
    }
}
