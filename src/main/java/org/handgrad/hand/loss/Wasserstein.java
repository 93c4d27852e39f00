package org.handgrad.hand.loss;

import org.handgrad.hand.ops.ArrayOps;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The loss of a critic that tells real samples, −1 say, from generated ones, 1 (Arjovsky, Chintala and Bottou 2017); DL4J's {@code WASSERSTEIN}. */
public record Wasserstein() implements SumOfTerms {
    @Override
    public double divisor(long n, long k) {
        return (double) n * k;
    }

    /** $$C = \frac{1}{nk} \sum_{i=1}^n \sum_{j=1}^k y_{ij} a_{ij}$$ (eq. wasserstein) */
    @Override
    public INDArray term(ArrayOps ops, INDArray a, INDArray y) {
        return ops.mul(y, a); // [n,k] y a
    }

    /** $$\frac{\partial C}{\partial a_{ij}} = \frac{1}{nk} y_{ij}$$ (eq. wasserstein-gradient) */
    @Override
    public INDArray slope(ArrayOps ops, INDArray a, INDArray y) {
        return y; // [n,k] y
    }
}
