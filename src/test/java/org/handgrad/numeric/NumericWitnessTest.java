package org.handgrad.numeric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.handgrad.model.GradientSource.Scheme;
import org.handgrad.model.Precision;
import org.handgrad.testing.OneParameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The bound that a difference brings: never below the true error, and not so far above that it says nothing. */
class NumericWitnessTest {
    private static List<Double> points() {
        List<Double> points = new ArrayList<>();
        for (int i = -100; i <= 100; i++) {
            points.add(i * 0.0173 + 0.001);
        }
        return points;
    }

    @ParameterizedTest
    @EnumSource
    void theBoundContainsTheTrueError(Scheme scheme) {
        for (KnownFunction f : KnownFunction.all()) {
            for (double t : points()) {
                Claim claim = Claim.of(scheme, f.value(), t);
                double error = Math.abs(claim.derivative() - f.derivative().applyAsDouble(t));
                assertThat(error).as("%s at %s", f, t).isLessThanOrEqualTo(claim.bound());
            }
        }
    }

    /** √u and u^⅔ are what the best steps leave of error for functions of order 1. */
    @ParameterizedTest
    @EnumSource
    void theBoundIsNotVacuous(Scheme scheme) {
        double u = Precision.FLOAT64.unitRoundoff();
        double best = scheme == Scheme.FORWARD ? Math.sqrt(u) : Math.pow(u, 2.0 / 3);
        for (KnownFunction f : KnownFunction.all()) {
            for (double t : points()) {
                assertThat(Claim.of(scheme, f.value(), t).bound())
                        .as("%s at %s", f, t)
                        .isLessThanOrEqualTo(1e4 * best);
            }
        }
    }

    /** A difference taken across a kink mixes two slopes; the bound must reach back to the one at the point itself. */
    @ParameterizedTest
    @EnumSource
    void aKinkWithinReachIsCovered(Scheme scheme) {
        double epsilon = NumericWitness.epsilon(Scheme.CENTRAL, Precision.FLOAT64);
        for (double t : new double[] {0, 0.3 * epsilon, -0.3 * epsilon, 0.8 * epsilon, -0.8 * epsilon}) {
            Claim claim = Claim.of(scheme, Math::abs, t);
            assertThat(Math.abs(claim.derivative() - Math.signum(t)))
                    .as("at %s", t)
                    .isLessThanOrEqualTo(claim.bound());
        }
    }

    /** Further away than the widest step, the kink is no excuse. */
    @ParameterizedTest
    @EnumSource
    void aKinkOutOfReachIsNoExcuse(Scheme scheme) {
        assertThat(Claim.of(scheme, Math::abs, 0.1).bound()).isLessThan(1e-5);
    }

    /** What a witness says of a derivative. */
    private record Claim(double derivative, double bound) {
        static Claim of(Scheme scheme, DoubleUnaryOperator function, double t) {
            NumericWitness witness = NumericWitness.of(
                            Precision.FLOAT64, OneParameter.at(t), OneParameter.cost(function))
                    .get(scheme);
            return new Claim(witness.gradient().toVector()[0], witness.bound().toVector()[0]);
        }
    }
}
