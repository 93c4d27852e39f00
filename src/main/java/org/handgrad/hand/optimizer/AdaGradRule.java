package org.handgrad.hand.optimizer;

import java.util.List;
import org.handgrad.hand.ops.ArrayOps;
import org.handgrad.hand.schedule.HandSchedule;
import org.handgrad.model.OptimizerSpec;
import org.nd4j.linalg.api.ndarray.INDArray;

/** AdaGrad (Duchi, Hazan and Singer 2011): h is the sum of squared gradients. DL4J's {@code AdaGrad} starts it from 10⁻⁶, whatever ε is. */
public record AdaGradRule(OptimizerSpec.AdaGrad spec) implements UpdateRule {
    @Override
    public List<Double> initialState() {
        return List.of(1e-6);
    }

    @Override
    public double[] numbers(int t, int epochs) {
        return new double[] {HandSchedule.valueOf(spec.rate(), t, epochs)};
    }

    /** $$h' = h + g^2, \qquad \theta' = \theta - \frac{r g}{\sqrt{h'} + \varepsilon}$$ (eq. adagrad) */
    @Override
    public Updated update(ArrayOps ops, INDArray theta, INDArray g, List<INDArray> state, List<INDArray> numbers) {
        INDArray h = ops.add(state.get(0), ops.square(g)); // h′ = h + g²
        INDArray root = ops.shift(ops.sqrt(h), spec.epsilon()); // √h′ + ε
        INDArray step = ops.div(ops.scaleBy(g, numbers.get(0)), root); // r g / (√h′ + ε)
        return new Updated(ops.sub(theta, step), List.of(h)); // θ′ = θ − r g / (√h′ + ε)
    }
}
