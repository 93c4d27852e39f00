package org.handgrad.hand.restraint;

import org.handgrad.hand.ops.ArrayOps;
import org.handgrad.model.Penalty;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The penalty on one array θ, DL4J's {@code L1Regularization} and {@code L2Regularization}. */
public record NormPenalty(Penalty.Strength strength) {
    /**
     * $$C' = C + \frac{\lambda}{2} \sum_l \left\| W^{(l)} \right\|^2$$ (eq. decay)
     *
     * <p>$$C_1 = C + \lambda_1 \sum_l \sum_{p,j} \left| w^{(l)}_{pj} \right|$$ (eq. l1-penalty)
     *
     * @param cost [] C
     * @return [] C′
     */
    public INDArray addedTo(ArrayOps ops, INDArray cost, INDArray theta) {
        INDArray sum = cost;
        // (eq. decay)
        if (strength.l2() > 0) {
            INDArray squares = ops.sum(ops.square(theta)); // [] ‖θ‖²
            sum = ops.add(sum, ops.scale(squares, strength.l2() / 2)); // [] C + λ/2 ‖θ‖²
        }
        // (eq. l1-penalty)
        if (strength.l1() > 0) {
            INDArray sizes = ops.sum(ops.abs(theta)); // [] Σ |θ|
            sum = ops.add(sum, ops.scale(sizes, strength.l1())); // [] C + λ₁ Σ |θ|
        }
        return sum;
    }

    /**
     * $$\frac{\partial C'}{\partial W^{(l)}} = \left(A^{(l-1)}\right)^T \delta^{(l)} + \lambda W^{(l)}$$ (eq. decay-gradient)
     *
     * <p>$$\frac{\partial C_1}{\partial w^{(l)}_{pj}} = \frac{\partial C}{\partial w^{(l)}_{pj}} + \lambda_1 \operatorname{sign}
     * w^{(l)}_{pj}$$ (eq. l1-penalty-gradient)
     *
     * @param gradient ∂C/∂θ
     * @return ∂C′/∂θ; at θ = 0, where |θ| has no derivative, it is taken to be 0
     */
    public INDArray addedToGradient(ArrayOps ops, INDArray gradient, INDArray theta) {
        INDArray sum = gradient;
        // (eq. decay-gradient)
        if (strength.l2() > 0) {
            sum = ops.add(sum, ops.scale(theta, strength.l2())); // ∂C/∂θ + λ θ
        }
        // (eq. l1-penalty-gradient)
        if (strength.l1() > 0) {
            sum = ops.add(sum, ops.scale(ops.sign(theta), strength.l1())); // ∂C/∂θ + λ₁ sign θ
        }
        return sum;
    }
}
