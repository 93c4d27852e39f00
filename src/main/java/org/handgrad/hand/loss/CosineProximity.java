package org.handgrad.hand.loss;

import org.handgrad.hand.activation.HandActivation;
import org.handgrad.hand.ops.ArrayOps;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The cosine of the angle between predictions and targets of a sample, DL4J's {@code COSINE_PROXIMITY}. */
public record CosineProximity() implements HandLoss {
    /**
     * $$C = -\frac{1}{n} \sum_{i=1}^n \frac{p_i}{s_i t_i}, \quad p_i = \sum_{j=1}^k a_{ij} y_{ij}, \quad s_i = \sqrt{\sum_{j=1}^k
     * a_{ij}^2}, \quad t_i = \sqrt{\sum_{j=1}^k y_{ij}^2}$$ (eq. cosine-proximity)
     */
    @Override
    public INDArray cost(ArrayOps ops, INDArray z, INDArray a, INDArray y) {
        INDArray p = ops.sumOfColumns(ops.mul(a, y)); // [n,1] p
        INDArray cosine = ops.div(p, ops.mul(length(ops, a), length(ops, y))); // [n,1] p / (s t)
        return ops.scale(ops.sum(cosine), -1.0 / a.size(0)); // [] C = −1/n Σ p / (s t)
    }

    /**
     * $$\frac{\partial C}{\partial a_{ij}} = -\frac{1}{n} \frac{1}{s_i t_i} \left( y_{ij} - \frac{p_i}{s_i^2} a_{ij} \right)$$ (eq.
     * cosine-proximity-gradient)
     */
    @Override
    public INDArray delta(ArrayOps ops, HandActivation activation, INDArray z, INDArray a, INDArray y) {
        INDArray s = length(ops, a); // [n,1] s
        INDArray p = ops.sumOfColumns(ops.mul(a, y)); // [n,1] p
        INDArray along = ops.mulColumns(a, ops.div(p, ops.square(s))); // [n,k] p a / s²
        INDArray gradient =
                ops.divColumns(ops.sub(y, along), ops.mul(s, length(ops, y))); // [n,k] (y − p a / s²) / (s t)
        return activation.delta(ops, z, a, ops.scale(gradient, -1.0 / a.size(0))); // [n,k] δ from ∂C/∂a
    }

    private static INDArray length(ArrayOps ops, INDArray rows) {
        return ops.sqrt(ops.sumOfColumns(ops.square(rows))); // [n,1] √Σ a²
    }
}
