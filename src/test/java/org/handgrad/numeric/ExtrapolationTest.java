package org.handgrad.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.handgrad.model.Parameters;
import org.handgrad.model.Precision;
import org.handgrad.testing.OneParameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bound that an extrapolation brings: never below the true error, and not so far above that it says nothing. */
class ExtrapolationTest {
    private static List<Double> points() {
        List<Double> points = new ArrayList<>();
        for (int i = -100; i <= 100; i++) {
            points.add(i * 0.0173 + 0.001);
        }
        return points;
    }

    private static SlopeEstimate slope(DoubleUnaryOperator function, double t) {
        Parameters at = OneParameter.at(t);
        double noise = CostNoise.of(at, Precision.FLOAT64.unitRoundoff(), OneParameter.cost(function));
        LinesThroughPoint lines = new LinesThroughPoint(at, OneParameter.cost(function));
        return new Extrapolation(lines.here(), noise).slope(lines.entry("t", 0));
    }

    @Test
    void theBoundContainsTheTrueErrorAndIsNotVacuous() {
        double best = Math.pow(Precision.FLOAT64.unitRoundoff(), 0.8); // u/h with h = u^(1/5)
        for (KnownFunction f : KnownFunction.all()) {
            for (double t : points()) {
                SlopeEstimate slope = slope(f.value(), t);
                assertThat(slope.admits(f.derivative().applyAsDouble(t)))
                        .as("%s at %s: %s", f, t, slope)
                        .isTrue();
                assertThat(slope.bound()).as("%s at %s", f, t).isLessThanOrEqualTo(1e3 * best);
            }
        }
    }

    /** Where the kink is out of reach of the step that is chosen in the end, it is no excuse. */
    @ParameterizedTest
    @ValueSource(doubles = {0.1, 1e-2, 1e-3, -1e-4})
    void theStepNarrowsUntilTheKinkIsOutOfReach(double t) {
        SlopeEstimate slope = slope(Math::abs, t);
        assertThat(slope.value()).isCloseTo(Math.signum(t), within(1e-6));
        assertThat(slope.bound()).isLessThan(1e-6);
        assertThat(slope.kink()).isFalse();
    }

    @Test
    void atAKinkEverySubgradientIsExcusedAndNothingElse() {
        SlopeEstimate slope = slope(t -> Math.max(0, t) + t * t, 0);
        assertThat(slope.kink()).isTrue();
        assertThat(slope.admits(0)).isTrue();
        assertThat(slope.admits(0.7)).isTrue();
        assertThat(slope.admits(1)).isTrue();
        assertThat(slope.admits(1.1)).isFalse();
        assertThat(slope.admits(-0.1)).isFalse();
    }

    /** Narrow steps see a kink of 0.02 no more than noise of 10⁻¹⁰, and would be sure of the mean of its slopes. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-7, 1e-8, 1e-11})
    void aKinkThatNoiseHidesFromNarrowStepsIsNotForgotten(double noise) {
        LinesThroughPoint lines =
                new LinesThroughPoint(OneParameter.at(0), OneParameter.cost(t -> 0.67 - 0.02 * Math.min(0, t) + t * t));
        SlopeEstimate slope = new Extrapolation(lines.here(), noise).slope(lines.entry("t", 0));
        assertThat(slope.admits(0)).as("%s", slope).isTrue();
        assertThat(slope.admits(-0.02)).as("%s", slope).isTrue();
    }
}
