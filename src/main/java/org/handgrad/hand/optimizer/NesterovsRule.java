package org.handgrad.hand.optimizer;

import java.util.List;
import org.handgrad.hand.ops.ArrayOps;
import org.handgrad.model.OptimizerSpec;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Nesterov's accelerated gradient, written for the point that looks ahead: v is the velocity, from 0. */
public record NesterovsRule(OptimizerSpec.Nesterovs spec) implements UpdateRule {
    @Override
    public List<Double> initialState() {
        return List.of(0.0);
    }

    @Override
    public double rate(int t) {
        return spec.learningRate();
    }

    /** $$v' = \mu v - r g, \qquad \theta' = \theta - \mu v + (1 + \mu) v'$$ (eq. nesterovs) */
    @Override
    public Updated update(ArrayOps ops, INDArray theta, INDArray g, List<INDArray> state, INDArray rate) {
        double mu = spec.momentum();
        INDArray decayed = ops.scale(state.get(0), mu); // μ v
        INDArray v = ops.sub(decayed, ops.scaleBy(g, rate)); // v′ = μ v − r g
        INDArray step = ops.sub(decayed, ops.scale(v, 1 + mu)); // μ v − (1 + μ) v′
        return new Updated(ops.sub(theta, step), List.of(v)); // θ′ = θ − μ v + (1 + μ) v′
    }
}
