package org.handgrad.numeric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.handgrad.model.Precision;
import org.handgrad.testing.OneParameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The noise that is measured is that of the cost, and not its slope, curvature or kinks. */
class CostNoiseTest {
    private static double measured(DoubleUnaryOperator cost, double t) {
        return CostNoise.of(OneParameter.at(t), Precision.FLOAT64.unitRoundoff(), OneParameter.cost(cost));
    }

    /** Uniform noise of ±a has the deviation a/√3. */
    private static DoubleUnaryOperator noisy(DoubleUnaryOperator cost, double size) {
        return t ->
                cost.applyAsDouble(t) + size * (2 * new SplittableRandom(Double.doubleToLongBits(t)).nextDouble() - 1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-12, 1e-9, 1e-6})
    void itIsTheDeviationOfWhatIsAddedToTheCost(double size) {
        assertThat(measured(noisy(Math::sin, size), 0.5)).isBetween(size / Math.sqrt(3) / 2, size / Math.sqrt(3) * 2);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1e-9, 2e-8, -3e-8})
    void aKinkIsNoNoise(double t) {
        assertThat(measured(Math::abs, t)).isLessThan(1e-15);
        assertThat(measured(noisy(Math::abs, 1e-12), t)).isLessThan(2e-12);
    }
}
