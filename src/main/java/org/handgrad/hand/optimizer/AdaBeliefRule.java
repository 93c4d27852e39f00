package org.handgrad.hand.optimizer;

import java.util.List;
import org.handgrad.hand.ops.ArrayOps;
import org.handgrad.hand.schedule.HandSchedule;
import org.handgrad.model.OptimizerSpec;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * AdaBelief (Zhuang et al. 2020), DL4J's {@code AdaBelief}: Adam that divides by how far gradients are from their mean. m and s start from 0. ε is added to s
 * in every step, as in the paper, and to the root besides; as in DL4J's Adam the latter is not corrected for the start.
 */
public record AdaBeliefRule(OptimizerSpec.AdaBelief spec) implements UpdateRule {
    @Override
    public List<Double> initialState() {
        return List.of(0.0, 0.0);
    }

    /** $$r_t = r\, \frac{\sqrt{1 - \beta_2^{t+1}}}{1 - \beta_1^{t+1}}$$ (eq. adam-rate) */
    @Override
    public double[] numbers(int t, int epochs) {
        double first = 1 - Math.pow(spec.beta1(), t + 1); // 1 − β₁ᵗ⁺¹
        double second = 1 - Math.pow(spec.beta2(), t + 1); // 1 − β₂ᵗ⁺¹
        return new double[] {HandSchedule.valueOf(spec.rate(), t, epochs) * Math.sqrt(second) / first};
    }

    /**
     * $$m' = \beta_1 m + (1 - \beta_1) g, \qquad s' = \beta_2 s + (1 - \beta_2) (g - m')^2 + \varepsilon, \qquad \theta' = \theta -
     * \frac{r_t m'}{\sqrt{s'} + \varepsilon}$$ (eq. adabelief)
     */
    @Override
    public Updated update(ArrayOps ops, INDArray theta, INDArray g, List<INDArray> state, List<INDArray> numbers) {
        double beta1 = spec.beta1();
        double beta2 = spec.beta2();
        INDArray m = ops.add(ops.scale(state.get(0), beta1), ops.scale(g, 1 - beta1)); // m′ = β₁ m + (1 − β₁) g
        INDArray surprise = ops.scale(ops.square(ops.sub(g, m)), 1 - beta2); // (1 − β₂) (g − m′)²
        INDArray s = ops.shift(ops.add(ops.scale(state.get(1), beta2), surprise), spec.epsilon()); // s′
        INDArray root = ops.shift(ops.sqrt(s), spec.epsilon()); // √s′ + ε
        INDArray step = ops.div(ops.scaleBy(m, numbers.get(0)), root); // r m′ / (√s′ + ε)
        return new Updated(ops.sub(theta, step), List.of(m, s)); // θ′ = θ − r m′ / (√s′ + ε)
    }
}
