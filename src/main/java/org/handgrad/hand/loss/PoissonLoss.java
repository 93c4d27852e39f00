package org.handgrad.hand.loss;

import org.handgrad.hand.ops.ArrayOps;
import org.nd4j.linalg.api.ndarray.INDArray;

/** What counts y are unlikely, up to a constant, if they are Poisson distributed with mean a; DL4J's {@code POISSON}. */
public record PoissonLoss() implements SumOfTerms {
    @Override
    public double divisor(long n, long k) {
        return n;
    }

    /** $$C = \frac{1}{n} \sum_{i=1}^n \sum_{j=1}^k \left( a_{ij} - y_{ij} \log a_{ij} \right)$$ (eq. poisson) */
    @Override
    public INDArray term(ArrayOps ops, INDArray a, INDArray y) {
        return ops.sub(a, ops.mul(y, ops.log(a))); // [n,k] a − y log a
    }

    /** $$\frac{\partial C}{\partial a_{ij}} = \frac{1}{n} \left( 1 - \frac{y_{ij}}{a_{ij}} \right)$$ (eq. poisson-gradient) */
    @Override
    public INDArray slope(ArrayOps ops, INDArray a, INDArray y) {
        return ops.subtractFrom(1, ops.div(y, a)); // [n,k] 1 − y / a
    }
}
