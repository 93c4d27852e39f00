package org.handgrad.hand.loss;

import org.handgrad.hand.activation.HandActivation;
import org.handgrad.hand.ops.ArrayOps;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Squared error C = c Σᵢⱼ (aᵢⱼ − yᵢⱼ)²; mse and l2 differ only in c. */
public sealed interface SquaredError extends HandLoss permits MeanSquaredError, SummedSquaredError {
    /** 1/c: what the sum of squares over n samples and k outputs is divided by. */
    double divisor(long n, long k);

    /** $$C = c \sum_{i=1}^n \sum_{j=1}^k (a_{ij} - y_{ij})^2$$ with c from (eq. mse) or (eq. l2) */
    @Override
    default INDArray cost(ArrayOps ops, INDArray z, INDArray a, INDArray y) {
        INDArray error = ops.sub(a, y); // [n,k] a − y
        INDArray total = ops.sum(ops.square(error)); // [] Σ (a − y)²
        return ops.scale(total, 1 / divisor(a.size(0), a.size(1))); // [] C = c Σ (a − y)²
    }

    /** $$\frac{\partial C}{\partial a_{ij}} = 2c\,(a_{ij} - y_{ij})$$ (eq. squared-error-gradient) */
    @Override
    default INDArray delta(ArrayOps ops, HandActivation activation, INDArray z, INDArray a, INDArray y) {
        double c = 1 / divisor(a.size(0), a.size(1));
        INDArray gradient = ops.scale(ops.sub(a, y), 2 * c); // [n,k] ∂C/∂a = 2c (a − y)
        return activation.delta(ops, z, a, gradient); // [n,k] δ from ∂C/∂a
    }
}
