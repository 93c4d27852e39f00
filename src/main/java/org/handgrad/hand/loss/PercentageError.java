package org.handgrad.hand.loss;

import org.handgrad.hand.ops.ArrayOps;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The mean distance in percent of the target, DL4J's {@code MEAN_ABSOLUTE_PERCENTAGE_ERROR}. At a = y the slope is taken to be 0. */
public record PercentageError() implements SumOfTerms {
    @Override
    public double divisor(long n, long k) {
        return (double) n * k;
    }

    /** $$C = \frac{100}{nk} \sum_{i=1}^n \sum_{j=1}^k \frac{|a_{ij} - y_{ij}|}{|y_{ij}|}$$ (eq. mape) */
    @Override
    public INDArray term(ArrayOps ops, INDArray a, INDArray y) {
        return ops.scale(ops.div(ops.abs(ops.sub(a, y)), ops.abs(y)), 100); // [n,k] 100 |a − y| / |y|
    }

    /** $$\frac{\partial C}{\partial a_{ij}} = \frac{100}{nk} \frac{\operatorname{sign}(a_{ij} - y_{ij})}{|y_{ij}|}$$ (eq. mape-gradient) */
    @Override
    public INDArray slope(ArrayOps ops, INDArray a, INDArray y) {
        return ops.scale(ops.div(ops.sign(ops.sub(a, y)), ops.abs(y)), 100); // [n,k] 100 sign(a − y) / |y|
    }
}
