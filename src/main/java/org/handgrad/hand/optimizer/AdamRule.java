package org.handgrad.hand.optimizer;

import java.util.List;
import org.handgrad.hand.ops.ArrayOps;
import org.handgrad.model.OptimizerSpec;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Adam (Kingma and Ba 2015) in the form at the end of the paper's section 2, as DL4J has it: the rate contains the
 * bias corrections, and ε is added to the uncorrected √v, unlike in the paper's algorithm 1. m and v start from 0.
 */
public record AdamRule(OptimizerSpec.Adam spec) implements UpdateRule {
    @Override
    public List<Double> initialState() {
        return List.of(0.0, 0.0);
    }

    /** $$r_t = r\, \frac{\sqrt{1 - \beta_2^{t+1}}}{1 - \beta_1^{t+1}}$$ (eq. adam-rate) */
    @Override
    public double rate(int t) {
        return spec.learningRate() * Math.sqrt(1 - Math.pow(spec.beta2(), t + 1)) / (1 - Math.pow(spec.beta1(), t + 1));
    }

    /**
     * $$m' = \beta_1 m + (1 - \beta_1) g, \qquad v' = \beta_2 v + (1 - \beta_2) g^2, \qquad \theta' = \theta - \frac{r_t
     * m'}{\sqrt{v'} + \varepsilon}$$ (eq. adam)
     */
    @Override
    public Updated update(ArrayOps ops, INDArray theta, INDArray g, List<INDArray> state, INDArray rate) {
        double beta1 = spec.beta1();
        double beta2 = spec.beta2();
        INDArray m = ops.add(ops.scale(state.get(0), beta1), ops.scale(g, 1 - beta1)); // m′ = β₁ m + (1 − β₁) g
        INDArray v = ops.add(ops.scale(state.get(1), beta2), ops.scale(ops.square(g), 1 - beta2)); // v′, of g²
        INDArray root = ops.shift(ops.sqrt(v), spec.epsilon()); // √v′ + ε
        INDArray step = ops.div(ops.scaleBy(m, rate), root); // r m′ / (√v′ + ε)
        return new Updated(ops.sub(theta, step), List.of(m, v)); // θ′ = θ − r m′ / (√v′ + ε)
    }
}
