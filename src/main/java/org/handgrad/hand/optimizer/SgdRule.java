package org.handgrad.hand.optimizer;

import java.util.List;
import org.handgrad.hand.ops.ArrayOps;
import org.handgrad.hand.schedule.HandSchedule;
import org.handgrad.model.OptimizerSpec;
import org.handgrad.model.Schedule;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Plain gradient descent, DL4J's {@code Sgd}. */
public record SgdRule(OptimizerSpec.Sgd spec) implements UpdateRule {
    @Override
    public List<Double> initialState() {
        return List.of();
    }

    @Override
    public double[] numbers(int t, int epochs) {
        return new double[] {HandSchedule.valueOf(spec.rate(), t, epochs)};
    }

    /** $$\theta' = \theta - r g$$ (eq. sgd) */
    @Override
    public Updated update(ArrayOps ops, INDArray theta, INDArray g, List<INDArray> state, List<INDArray> numbers) {
        INDArray step = ops.scaleBy(g, numbers.get(0)); // r g
        return new Updated(ops.sub(theta, step), List.of()); // θ′ = θ − r g
    }

    /** $$\theta' = \theta - r\, A^T \Delta$$ (eq. sgd), with the gradient of (eq. weight-gradient); one product if r stays */
    @Override
    public Updated update(
            ArrayOps ops, INDArray theta, INDArray a, INDArray delta, List<INDArray> state, List<INDArray> numbers) {
        return spec.rate() instanceof Schedule.Fixed fixed
                ? new Updated(ops.minusProduct(theta, fixed.initial(), a, delta), List.of()) // θ′ = θ − r Aᵀ Δ
                : update(ops, theta, ops.matmulTransposedLeft(a, delta), state, numbers); // g = Aᵀ Δ
    }
}
