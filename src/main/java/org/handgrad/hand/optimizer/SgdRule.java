package org.handgrad.hand.optimizer;

import java.util.List;
import org.handgrad.hand.ops.ArrayOps;
import org.handgrad.model.OptimizerSpec;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Plain gradient descent. */
public record SgdRule(OptimizerSpec.Sgd spec) implements UpdateRule {
    @Override
    public List<Double> initialState() {
        return List.of();
    }

    @Override
    public double rate(int t) {
        return spec.learningRate();
    }

    /** $$\theta' = \theta - r g$$ (eq. sgd) */
    @Override
    public Updated update(ArrayOps ops, INDArray theta, INDArray g, List<INDArray> state, INDArray rate) {
        INDArray step = ops.scaleBy(g, rate); // r g
        return new Updated(ops.sub(theta, step), List.of()); // θ′ = θ − r g
    }

    /** $$\theta' = \theta - r\, A^T \Delta$$ (eq. sgd), with the gradient of (eq. weight-gradient) */
    @Override
    public Updated update(
            ArrayOps ops, INDArray theta, INDArray a, INDArray delta, List<INDArray> state, INDArray rate) {
        return new Updated(ops.minusProduct(theta, spec.learningRate(), a, delta), List.of()); // θ′ = θ − r Aᵀ Δ
    }
}
