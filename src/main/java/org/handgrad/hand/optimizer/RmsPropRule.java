package org.handgrad.hand.optimizer;

import java.util.List;
import org.handgrad.hand.ops.ArrayOps;
import org.handgrad.hand.schedule.HandSchedule;
import org.handgrad.model.OptimizerSpec;
import org.nd4j.linalg.api.ndarray.INDArray;

/** RMSProp (Tieleman and Hinton 2012): G is a decaying mean of squared gradients. DL4J's {@code RmsProp} starts it from ε. */
public record RmsPropRule(OptimizerSpec.RmsProp spec) implements UpdateRule {
    @Override
    public List<Double> initialState() {
        return List.of(spec.epsilon());
    }

    @Override
    public double[] numbers(int t, int epochs) {
        return new double[] {HandSchedule.valueOf(spec.rate(), t, epochs)};
    }

    /** $$G' = d\,G + (1 - d)\,g^2, \qquad \theta' = \theta - \frac{r g}{\sqrt{G'} + \varepsilon}$$ (eq. rmsprop) */
    @Override
    public Updated update(ArrayOps ops, INDArray theta, INDArray g, List<INDArray> state, List<INDArray> numbers) {
        double d = spec.decay();
        INDArray mean = ops.add(ops.scale(state.get(0), d), ops.scale(ops.square(g), 1 - d)); // G′ = d G + (1 − d) g²
        INDArray root = ops.shift(ops.sqrt(mean), spec.epsilon()); // √G′ + ε
        INDArray step = ops.div(ops.scaleBy(g, numbers.get(0)), root); // r g / (√G′ + ε)
        return new Updated(ops.sub(theta, step), List.of(mean)); // θ′ = θ − r g / (√G′ + ε)
    }
}
