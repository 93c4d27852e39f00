package org.handgrad.hand.optimizer;

import java.util.List;
import org.handgrad.hand.ops.ArrayOps;
import org.handgrad.model.OptimizerSpec;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * AdaDelta (Zeiler 2012), DL4J's {@code AdaDelta}: the step has the size of the steps before, so that there is no learning rate. G is a decaying mean of squared
 * gradients, D one of squared steps; both start from 0.
 */
public record AdaDeltaRule(OptimizerSpec.AdaDelta spec) implements UpdateRule {
    @Override
    public List<Double> initialState() {
        return List.of(0.0, 0.0);
    }

    @Override
    public double[] numbers(int t, int epochs) {
        return new double[] {};
    }

    /**
     * $$G' = \rho G + (1 - \rho) g^2, \qquad D' = \rho D + (1 - \rho) s^2, \qquad \theta' = \theta - s, \qquad s = \frac{\sqrt{D +
     * \varepsilon}}{\sqrt{G' + \varepsilon}} g$$ (eq. adadelta)
     */
    @Override
    public Updated update(ArrayOps ops, INDArray theta, INDArray g, List<INDArray> state, List<INDArray> numbers) {
        double rho = spec.rho();
        INDArray squares = ops.add(ops.scale(state.get(0), rho), ops.scale(ops.square(g), 1 - rho)); // G′
        INDArray before = ops.sqrt(ops.shift(state.get(1), spec.epsilon())); // √(D + ε)
        INDArray size = ops.div(before, ops.sqrt(ops.shift(squares, spec.epsilon()))); // √(D + ε) / √(G′ + ε)
        INDArray step = ops.mul(g, size); // s
        INDArray steps = ops.add(ops.scale(state.get(1), rho), ops.scale(ops.square(step), 1 - rho)); // D′
        return new Updated(ops.sub(theta, step), List.of(squares, steps)); // θ′ = θ − s
    }
}
