package org.handgrad.numeric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.handgrad.model.GradientSource.Scheme;
import org.handgrad.testing.OneParameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** How wrong a difference is, on functions whose derivative is known. */
class FiniteDifferenceTest {
    /** Here neither the second nor the third derivative of any of the functions vanishes. */
    private static final double POINT = 0.7;

    static List<KnownFunction> functions() {
        return KnownFunction.all();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void theForwardErrorFallsAsTheStep(KnownFunction f) {
        for (double epsilon : new double[] {1e-2, 1e-3, 1e-4}) {
            double fall = error(f, Scheme.FORWARD, epsilon) / error(f, Scheme.FORWARD, epsilon / 10);
            assertThat(fall).isBetween(9.5, 10.5);
        }
    }

    @ParameterizedTest
    @MethodSource("functions")
    void theCentralErrorFallsAsTheSquareOfTheStep(KnownFunction f) {
        for (double epsilon : new double[] {1e-1, 1e-2}) {
            double fall = error(f, Scheme.CENTRAL, epsilon) / error(f, Scheme.CENTRAL, epsilon / 10);
            assertThat(fall).isBetween(99.0, 101.0);
        }
    }

    @ParameterizedTest
    @MethodSource("functions")
    void belowTheBestStepRoundingMakesTheErrorGrow(KnownFunction f) {
        assertThat(error(f, Scheme.FORWARD, 1e-12)).isGreaterThan(100 * error(f, Scheme.FORWARD, 1e-8));
        assertThat(error(f, Scheme.CENTRAL, 1e-10)).isGreaterThan(100 * error(f, Scheme.CENTRAL, 1e-5));
    }

    /** A step of a few units in the last place: of the derivative hardly a digit is left. */
    @ParameterizedTest
    @MethodSource("functions")
    void aFarTooSmallStepIsReallyBad(KnownFunction f) {
        assertThat(error(f, Scheme.FORWARD, 1e-15)).isBetween(1e-3, 1.0);
        assertThat(error(f, Scheme.CENTRAL, 1e-15)).isBetween(1e-3, 1.0);
    }

    /** 0.7 + 3·10⁻¹⁶ is no double, so the entry moves by something else; t ↦ t has the slope 1 over any distance. */
    @ParameterizedTest
    @EnumSource
    void theDivisorIsTheDistanceReallyMoved(Scheme scheme) {
        double slope = FiniteDifference.gradient(scheme, 3e-16, OneParameter.at(POINT), OneParameter.cost(t -> t))
                .toVector()[0];

        assertThat(slope).isEqualTo(1);
    }

    private static double error(KnownFunction f, Scheme scheme, double epsilon) {
        double quotient = FiniteDifference.gradient(
                        scheme, epsilon, OneParameter.at(POINT), OneParameter.cost(f.value()))
                .toVector()[0];
        return Math.abs(quotient - f.derivative().applyAsDouble(POINT));
    }
}
