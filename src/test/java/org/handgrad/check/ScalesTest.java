package org.handgrad.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;
import org.handgrad.check.evidence.PassRule;
import org.handgrad.check.evidence.WitnessComparison;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Smooth costs c f(t/s) + d of one number, with s and c of many magnitudes, of which nothing is known but values: a right gradient is
 * never refuted, and one that is wrong by more than the bound that is printed never passes. A cost below 10⁻¹² that turns within less
 * than 1 is left out: the rounding that costs of order 1 have would hide it.
 */
@Tag("slow")
class ScalesTest {
    private static final int COSTS = Integer.getInteger("handgrad.costs", 300);

    private record Smooth(String name, DoubleUnaryOperator value, DoubleUnaryOperator derivative) {}

    private static final List<Smooth> FUNCTIONS = List.of(
            new Smooth("sin", Math::sin, Math::cos),
            new Smooth("exp", Math::exp, Math::exp),
            new Smooth("log", Math::log, x -> 1 / x),
            new Smooth("sqrt", Math::sqrt, x -> 0.5 / Math.sqrt(x)),
            new Smooth("tanh", Math::tanh, x -> 1 - Math.tanh(x) * Math.tanh(x)),
            new Smooth("softplus", x -> Math.log1p(Math.exp(x)), x -> 1 / (1 + Math.exp(-x))),
            new Smooth("x³ + x", x -> x * x * x + x, x -> 3 * x * x + 1),
            new Smooth("1/(1 + x²)", x -> 1 / (1 + x * x), x -> -2 * x / ((1 + x * x) * (1 + x * x))));

    /** A cost at a point where its derivative is known. */
    private record Cost(String name, DoubleUnaryOperator value, double at, double derivative) {
        static Cost draw(RandomGenerator random) {
            Smooth f = FUNCTIONS.get(random.nextInt(FUNCTIONS.size()));
            double s = Math.pow(10, random.nextDouble(-12, 12));
            double c = Math.pow(10, random.nextDouble(s < 1 ? -12 : -20, 20));
            double d = random.nextInt(4) == 0 ? c * Math.pow(10, random.nextDouble(-3, 6)) : 0;
            double at = s * random.nextDouble(0.2, 3);
            return new Cost(
                    "%s, s = %s, c = %s, d = %s, t = %s".formatted(f.name(), s, c, d, at),
                    t -> c * f.value().applyAsDouble(t / s) + d,
                    at,
                    c / s * f.derivative().applyAsDouble(at / s));
        }

        CheckResult check(double claimed) {
            return GradientCheck.ofCost(
                            theta -> value.applyAsDouble(theta.get("t").getDouble(0)))
                    .gradient(theta -> Map.of("t", Nd4j.createFromArray(claimed)))
                    .at(Map.of("t", Nd4j.createFromArray(at)))
                    .run();
        }
    }

    @Test
    void aRightGradientIsNeverRefutedAndAWrongOneNeverPasses() {
        SplittableRandom random = new SplittableRandom(18);
        int decided = 0;
        for (int i = 0; i < COSTS; i++) {
            Cost cost = Cost.draw(random);
            CheckResult right = cost.check(cost.derivative());
            assertThat(right.array("t").verdict())
                    .as("%s: %s", cost.name(), right)
                    .isIn(GradientVerdict.AGREES, GradientVerdict.INCONCLUSIVE, GradientVerdict.NOISY);
            decided += right.passes() ? 1 : 0;
            WitnessComparison differences = right.comparisons().get(0);
            double bound = differences.bound() * PassRule.scale(Math.abs(cost.derivative()));
            for (double size = 1e-12; size <= 10; size *= 10) {
                double mistake = size * Math.abs(cost.derivative());
                if (mistake > 3 * bound || size >= 0.1) {
                    CheckResult wrong = cost.check(cost.derivative() + mistake);
                    assertThat(wrong.passes())
                            .as("%s, wrong by %s: %s", cost.name(), size, wrong)
                            .isFalse();
                }
            }
        }
        assertThat(decided).isGreaterThan(COSTS / 2);
    }
}
