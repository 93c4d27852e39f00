package org.handgrad.hand.optimizer;

import java.util.List;
import org.handgrad.hand.ops.ArrayOps;
import org.handgrad.hand.schedule.HandSchedule;
import org.handgrad.model.OptimizerSpec;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Nesterov's accelerated gradient, DL4J's {@code Nesterovs}, written for the point that looks ahead: v is the velocity, from 0. */
public record NesterovsRule(OptimizerSpec.Nesterovs spec) implements UpdateRule {
    @Override
    public List<Double> initialState() {
        return List.of(0.0);
    }

    @Override
    public double[] numbers(int t, int epochs) {
        double mu = HandSchedule.valueOf(spec.momentum(), t, epochs);
        return new double[] {HandSchedule.valueOf(spec.rate(), t, epochs), mu, 1 + mu};
    }

    /** $$v' = \mu v - r g, \qquad \theta' = \theta - \mu v + (1 + \mu) v'$$ (eq. nesterovs) */
    @Override
    public Updated update(ArrayOps ops, INDArray theta, INDArray g, List<INDArray> state, List<INDArray> numbers) {
        INDArray decayed = ops.scaleBy(state.get(0), numbers.get(1)); // μ v
        INDArray v = ops.sub(decayed, ops.scaleBy(g, numbers.get(0))); // v′ = μ v − r g
        INDArray step = ops.sub(decayed, ops.scaleBy(v, numbers.get(2))); // μ v − (1 + μ) v′
        return new Updated(ops.sub(theta, step), List.of(v)); // θ′ = θ − μ v + (1 + μ) v′
    }
}
