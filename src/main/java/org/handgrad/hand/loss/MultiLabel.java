package org.handgrad.hand.loss;

import org.handgrad.hand.activation.HandActivation;
import org.handgrad.hand.ops.ArrayOps;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Of every label that a sample has and every one that it has not, how much the latter is preferred (BP-MLL, Zhang and Zhou 2006); DL4J's
 * {@code LossMultiLabel}. A sample that has all labels or none costs nothing.
 */
public record MultiLabel() implements HandLoss {
    /**
     * $$C = \frac{1}{n} \sum_{i=1}^n \frac{p_i q_i}{c_i}, \quad p_i = \sum_{j=1}^k y_{ij} e^{-a_{ij}}, \quad q_i = \sum_{j=1}^k (1 -
     * y_{ij}) e^{a_{ij}}, \quad c_i = \left( \sum_{j=1}^k y_{ij} \right) \left( \sum_{j=1}^k (1 - y_{ij}) \right)$$ (eq. multi-label)
     */
    @Override
    public INDArray cost(ArrayOps ops, INDArray z, INDArray a, INDArray y) {
        INDArray p = ops.sumOfColumns(has(ops, a, y)); // [n,1] p
        INDArray q = ops.sumOfColumns(hasNot(ops, a, y)); // [n,1] q
        return ops.scale(ops.sum(ops.div(ops.mul(p, q), pairs(ops, y))), 1.0 / a.size(0)); // [] C = 1/n Σ p q / c
    }

    /**
     * $$\frac{\partial C}{\partial a_{ij}} = \frac{1}{n} \frac{(1 - y_{ij}) e^{a_{ij}} p_i - y_{ij} e^{-a_{ij}} q_i}{c_i}$$ (eq.
     * multi-label-gradient)
     */
    @Override
    public INDArray delta(ArrayOps ops, HandActivation activation, INDArray z, INDArray a, INDArray y) {
        INDArray has = has(ops, a, y); // [n,k] y exp(−a)
        INDArray hasNot = hasNot(ops, a, y); // [n,k] (1 − y) exp(a)
        INDArray c = pairs(ops, y); // [n,1] c
        INDArray up = ops.mulColumns(hasNot, ops.div(ops.sumOfColumns(has), c)); // [n,k] (1 − y) exp(a) p / c
        INDArray down = ops.mulColumns(has, ops.div(ops.sumOfColumns(hasNot), c)); // [n,k] y exp(−a) q / c
        return activation.delta(ops, z, a, ops.scale(ops.sub(up, down), 1.0 / a.size(0))); // [n,k] δ from ∂C/∂a
    }

    private static INDArray has(ArrayOps ops, INDArray a, INDArray y) {
        return ops.mul(y, ops.exp(ops.scale(a, -1))); // [n,k] y exp(−a)
    }

    private static INDArray hasNot(ArrayOps ops, INDArray a, INDArray y) {
        return ops.mul(ops.subtractFrom(1, y), ops.exp(a)); // [n,k] (1 − y) exp(a)
    }

    /** c; 1 in the place of 0, which p q is too. */
    private static INDArray pairs(ArrayOps ops, INDArray y) {
        INDArray count = ops.sumOfColumns(y); // [n,1] Σ y
        INDArray others = ops.sumOfColumns(ops.subtractFrom(1, y)); // [n,1] Σ (1 − y)
        return ops.maximum(ops.mul(count, others), 1); // [n,1] c
    }
}
