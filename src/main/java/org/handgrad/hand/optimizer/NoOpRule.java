package org.handgrad.hand.optimizer;

import java.util.List;
import org.handgrad.hand.ops.ArrayOps;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The gradient itself is the step: gradient descent with a learning rate of 1, DL4J's {@code NoOp}. */
public record NoOpRule() implements UpdateRule {
    @Override
    public List<Double> initialState() {
        return List.of();
    }

    @Override
    public double[] numbers(int t, int epochs) {
        return new double[] {};
    }

    /** $$\theta' = \theta - g$$ (eq. noop) */
    @Override
    public Updated update(ArrayOps ops, INDArray theta, INDArray g, List<INDArray> state, List<INDArray> numbers) {
        return new Updated(ops.sub(theta, g), List.of()); // θ′ = θ − g
    }
}
