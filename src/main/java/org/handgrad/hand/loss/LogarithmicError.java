package org.handgrad.hand.loss;

import org.handgrad.hand.ops.ArrayOps;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The squared error of logarithms, DL4J's {@code MEAN_SQUARED_LOGARITHMIC_ERROR}. */
public record LogarithmicError() implements SumOfTerms {
    @Override
    public double divisor(long n, long k) {
        return (double) n * k;
    }

    /** $$C = \frac{1}{nk} \sum_{i=1}^n \sum_{j=1}^k \left( \log(1 + a_{ij}) - \log(1 + y_{ij}) \right)^2$$ (eq. msle) */
    @Override
    public INDArray term(ArrayOps ops, INDArray a, INDArray y) {
        return ops.square(ops.sub(ops.log1p(a), ops.log1p(y))); // [n,k] (log(1 + a) − log(1 + y))²
    }

    /** $$\frac{\partial C}{\partial a_{ij}} = \frac{2}{nk} \frac{\log(1 + a_{ij}) - \log(1 + y_{ij})}{1 + a_{ij}}$$ (eq. msle-gradient) */
    @Override
    public INDArray slope(ArrayOps ops, INDArray a, INDArray y) {
        INDArray error = ops.sub(ops.log1p(a), ops.log1p(y)); // [n,k] log(1 + a) − log(1 + y)
        return ops.scale(ops.div(error, ops.shift(a, 1)), 2); // [n,k] 2 (log(1 + a) − log(1 + y)) / (1 + a)
    }
}
