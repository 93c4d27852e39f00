package org.handgrad.hand.optimizer;

import java.util.List;
import org.handgrad.hand.ops.ArrayOps;
import org.handgrad.hand.schedule.HandSchedule;
import org.handgrad.model.OptimizerSpec;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Nadam (Dozat 2016): Adam that looks ahead as Nesterov's method does. In the paper m′ and g are corrected for their start by factors of
 * different steps, and v′ is corrected too; DL4J's {@code Nadam} corrects both m′ and g by that of this step, and v′ not at all. m and v start from 0.
 */
public record NadamRule(OptimizerSpec.Nadam spec) implements UpdateRule {
    @Override
    public List<Double> initialState() {
        return List.of(0.0, 0.0);
    }

    /** $$r_t = \frac{r}{1 - \beta_1^{t+1}}$$ (eq. nadam-rate) */
    @Override
    public double[] numbers(int t, int epochs) {
        return new double[] {HandSchedule.valueOf(spec.rate(), t, epochs) / (1 - Math.pow(spec.beta1(), t + 1))};
    }

    /**
     * $$m' = \beta_1 m + (1 - \beta_1) g, \qquad v' = \beta_2 v + (1 - \beta_2) g^2, \qquad \theta' = \theta - \frac{r_t (\beta_1 m' +
     * (1 - \beta_1) g)}{\sqrt{v'} + \varepsilon}$$ (eq. nadam)
     */
    @Override
    public Updated update(ArrayOps ops, INDArray theta, INDArray g, List<INDArray> state, List<INDArray> numbers) {
        double beta1 = spec.beta1();
        double beta2 = spec.beta2();
        INDArray part = ops.scale(g, 1 - beta1); // (1 − β₁) g
        INDArray m = ops.add(ops.scale(state.get(0), beta1), part); // m′ = β₁ m + (1 − β₁) g
        INDArray v = ops.add(ops.scale(state.get(1), beta2), ops.scale(ops.square(g), 1 - beta2)); // v′, of g²
        INDArray ahead = ops.add(ops.scale(m, beta1), part); // β₁ m′ + (1 − β₁) g
        INDArray root = ops.shift(ops.sqrt(v), spec.epsilon()); // √v′ + ε
        INDArray step = ops.div(ops.scaleBy(ahead, numbers.get(0)), root); // r (β₁ m′ + (1 − β₁) g) / (√v′ + ε)
        return new Updated(ops.sub(theta, step), List.of(m, v)); // θ′ = θ − step
    }
}
