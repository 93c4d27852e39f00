package org.handgrad.hand.optimizer;

import java.util.List;
import org.handgrad.hand.ops.ArrayOps;
import org.handgrad.hand.schedule.HandSchedule;
import org.handgrad.model.OptimizerSpec;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * AMSGrad (Reddi, Kale and Kumar 2018): Adam that divides by the root of the largest v so far, h, so that no step grows because
 * gradients were forgotten. m, v and h start from 0. The paper has no bias corrections; DL4J's {@code AMSGrad} has those of its Adam.
 */
public record AmsGradRule(OptimizerSpec.AmsGrad spec) implements UpdateRule {
    @Override
    public List<Double> initialState() {
        return List.of(0.0, 0.0, 0.0);
    }

    /** $$r_t = r\, \frac{\sqrt{1 - \beta_2^{t+1}}}{1 - \beta_1^{t+1}}$$ (eq. adam-rate) */
    @Override
    public double[] numbers(int t, int epochs) {
        double first = 1 - Math.pow(spec.beta1(), t + 1); // 1 − β₁ᵗ⁺¹
        double second = 1 - Math.pow(spec.beta2(), t + 1); // 1 − β₂ᵗ⁺¹
        return new double[] {HandSchedule.valueOf(spec.rate(), t, epochs) * Math.sqrt(second) / first};
    }

    /**
     * $$m' = \beta_1 m + (1 - \beta_1) g, \qquad v' = \beta_2 v + (1 - \beta_2) g^2, \qquad h' = \max(h, v'), \qquad \theta' = \theta
     * - \frac{r_t m'}{\sqrt{h'} + \varepsilon}$$ (eq. amsgrad)
     */
    @Override
    public Updated update(ArrayOps ops, INDArray theta, INDArray g, List<INDArray> state, List<INDArray> numbers) {
        double beta1 = spec.beta1();
        double beta2 = spec.beta2();
        INDArray m = ops.add(ops.scale(state.get(0), beta1), ops.scale(g, 1 - beta1)); // m′ = β₁ m + (1 − β₁) g
        INDArray v = ops.add(ops.scale(state.get(1), beta2), ops.scale(ops.square(g), 1 - beta2)); // v′, of g²
        INDArray h = ops.larger(state.get(2), v); // h′ = max(h, v′)
        INDArray root = ops.shift(ops.sqrt(h), spec.epsilon()); // √h′ + ε
        INDArray step = ops.div(ops.scaleBy(m, numbers.get(0)), root); // r m′ / (√h′ + ε)
        return new Updated(ops.sub(theta, step), List.of(m, v, h)); // θ′ = θ − r m′ / (√h′ + ε)
    }
}
