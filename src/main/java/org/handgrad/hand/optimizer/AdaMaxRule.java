package org.handgrad.hand.optimizer;

import java.util.List;
import org.handgrad.hand.ops.ArrayOps;
import org.handgrad.hand.schedule.HandSchedule;
import org.handgrad.model.OptimizerSpec;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * AdaMax (Kingma and Ba 2015, section 7.1): Adam with the largest gradient of late, u, in the place of a root. m and u start from 0.
 * DL4J's {@code AdaMax} keeps u above 0 by adding 10⁻³² to it in every step, which float64 sees only where all gradients were 0.
 */
public record AdaMaxRule(OptimizerSpec.AdaMax spec) implements UpdateRule {
    private static final double ABOVE_ZERO = 1e-32;

    @Override
    public List<Double> initialState() {
        return List.of(0.0, 0.0);
    }

    /** $$r_t = \frac{r}{1 - \beta_1^{t+1}}$$ (eq. adamax-rate) */
    @Override
    public double[] numbers(int t, int epochs) {
        return new double[] {HandSchedule.valueOf(spec.rate(), t, epochs) / (1 - Math.pow(spec.beta1(), t + 1))};
    }

    /**
     * $$m' = \beta_1 m + (1 - \beta_1) g, \qquad u' = \max(\beta_2 u, |g|), \qquad \theta' = \theta - \frac{r_t m'}{u'}$$ (eq.
     * adamax)
     */
    @Override
    public Updated update(ArrayOps ops, INDArray theta, INDArray g, List<INDArray> state, List<INDArray> numbers) {
        double beta1 = spec.beta1();
        INDArray m = ops.add(ops.scale(state.get(0), beta1), ops.scale(g, 1 - beta1)); // m′ = β₁ m + (1 − β₁) g
        INDArray largest = ops.larger(ops.scale(state.get(1), spec.beta2()), ops.abs(g)); // max(β₂ u, |g|)
        INDArray u = ops.shift(largest, ABOVE_ZERO); // u′
        INDArray step = ops.div(ops.scaleBy(m, numbers.get(0)), u); // r m′ / u′
        return new Updated(ops.sub(theta, step), List.of(m, u)); // θ′ = θ − r m′ / u′
    }
}
