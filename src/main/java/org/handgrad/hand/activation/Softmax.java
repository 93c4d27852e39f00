package org.handgrad.hand.activation;

import org.handgrad.hand.ops.ArrayOps;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Softmax, DL4J's {@code SOFTMAX}: maps the k numbers of a sample to probabilities that add up to 1. */
public record Softmax() implements HandActivation {
    /**
     * $$a_j = \frac{e^{z_j}}{\sum_m e^{z_m}} = \frac{e^{z_j - \max_m z_m}}{\sum_m e^{z_m - \max_m z_m}}$$ (eq.
     * softmax)
     *
     * <p>The second form is computed; the first overflows for large z.
     */
    @Override
    public INDArray forward(ArrayOps ops, INDArray z) {
        INDArray e = ops.exp(ops.subFromColumns(z, ops.maxOfColumns(z))); // [n,k] e = exp(z − max z)
        return ops.divColumns(e, ops.sumOfColumns(e)); // [n,k] a = e / Σ e
    }

    /**
     * $$\delta_j = a_j \left( \frac{\partial C}{\partial a_j} - \sum_m a_m \frac{\partial C}{\partial a_m} \right)$$
     * (eq. softmax-delta)
     *
     * <p>This applies the full Jacobian: every output depends on every input of its sample.
     */
    @Override
    public INDArray delta(ArrayOps ops, INDArray z, INDArray a, INDArray gradient) {
        INDArray mean = ops.sumOfColumns(ops.mul(a, gradient)); // [n,1] Σₘ aₘ ∂C/∂aₘ
        return ops.mul(a, ops.subFromColumns(gradient, mean)); // [n,k] δ = a ⊙ (∂C/∂a − Σ a ∂C/∂a)
    }
}
