package org.handgrad.audit.formula;

import org.hipparchus.CalculusFieldElement;
import org.hipparchus.Field;
import org.hipparchus.util.MathArrays;

/** The rules of updaters as their papers have them: what is subtracted from one parameter, step by step. */
public final class UpdateFormula {
    private static final double BETA1 = 0.9;
    private static final double BETA2 = 0.999;
    private static final double EPSILON = 1e-8;

    private UpdateFormula() {}

    /**
     * The steps, over any kind of number.
     *
     * @param name DL4J's
     * @param gradients one a step
     */
    public static <T extends CalculusFieldElement<T>> double[] steps(
            String name, Field<T> field, double[] gradients, double rate) {
        T[] memory = MathArrays.buildArray(field, 3);
        double[] steps = new double[gradients.length];
        for (int t = 0; t < steps.length; t++) {
            T g = field.getZero().add(gradients[t]);
            steps[t] = g.isZero() && memory[0].isZero()
                    ? 0
                    : step(name, memory, g, t + 1, rate).getReal();
        }
        return steps;
    }

    private static <T extends CalculusFieldElement<T>> T step(String name, T[] memory, T g, int t, double rate) {
        return switch (name) {
            case "Sgd" -> g.multiply(rate);
            case "NoOp" -> g;
            case "Nesterovs" -> {
                T before = memory[0];
                memory[0] = before.multiply(0.9).subtract(g.multiply(rate)); // v' = μ v − r g
                yield before.multiply(0.9).subtract(memory[0].multiply(1.9)); // μ v − (1 + μ) v'
            }
            case "AdaGrad" -> {
                memory[0] = memory[0].add(g.multiply(g));
                yield g.multiply(rate).divide(memory[0].sqrt().add(1e-6));
            }
            case "RmsProp" -> {
                memory[0] = mean(memory[0], g.multiply(g), 0.95);
                yield g.multiply(rate).divide(memory[0].sqrt().add(EPSILON));
            }
            case "AdaDelta" -> {
                memory[0] = mean(memory[0], g.multiply(g), 0.95);
                T step = memory[1]
                        .add(1e-6)
                        .sqrt()
                        .divide(memory[0].add(1e-6).sqrt())
                        .multiply(g);
                memory[1] = mean(memory[1], step.multiply(step), 0.95);
                yield step;
            }
            case "AdaMax" -> {
                memory[0] = mean(memory[0], g, BETA1);
                memory[1] = larger(memory[1].multiply(BETA2), g.abs());
                yield memory[0].multiply(rate).divide(memory[1].multiply(corrected(g, BETA1, t)));
            }
            default -> adam(name, memory, g, t, rate);
        };
    }

    /** Adam in the form at the end of section 2 of the paper, and what is made of it. */
    private static <T extends CalculusFieldElement<T>> T adam(String name, T[] memory, T g, int t, double rate) {
        memory[0] = mean(memory[0], g, BETA1);
        T apart = name.equals("AdaBelief") ? g.subtract(memory[0]) : g;
        memory[1] = mean(memory[1], apart.multiply(apart), BETA2);
        if (name.equals("AdaBelief")) {
            memory[1] = memory[1].add(EPSILON);
        }
        memory[2] = name.equals("AMSGrad") ? larger(memory[2], memory[1]) : memory[1];
        T root = corrected(g, BETA2, t).sqrt();
        T m = name.equals("Nadam")
                ? memory[0].multiply(BETA1).add(g.multiply(1 - BETA1)) // Dozat (2016), with one decay for all steps
                : memory[0];
        return m.multiply(rate)
                .multiply(root)
                .divide(corrected(g, BETA1, t))
                .divide(memory[2].sqrt().add(EPSILON));
    }

    private static <T extends CalculusFieldElement<T>> T mean(T old, T now, double decay) {
        return old.multiply(decay).add(now.multiply(1 - decay));
    }

    /** 1 − βᵗ. */
    private static <T extends CalculusFieldElement<T>> T corrected(T g, double beta, int t) {
        return g.getField().getOne().subtract(g.getField().getZero().add(beta).pow(t));
    }

    private static <T extends CalculusFieldElement<T>> T larger(T x, T y) {
        return x.subtract(y).getReal() > 0 ? x : y;
    }
}
