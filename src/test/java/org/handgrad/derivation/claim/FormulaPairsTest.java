package org.handgrad.derivation.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/**
 * A random formula's derivative holds, and with a sign, a factor, a number or a term of it changed it never does; in each of the
 * notations, by each name. Derivatives and values are the test's own. {@code -Dhandgrad.formulas=20000} tries so many.
 */
class FormulaPairsTest {
    private static final int FORMULAS = Integer.getInteger("handgrad.formulas", 300);
    private static final String[] NAMES = {"x", "w", "t", "\\theta", "u", "\\alpha", "q", "v_1"};
    private static final String[] FUNCTIONS = {"f", "g", "F", "h"};
    private static final double[] PLACES = {0.31, 0.77, 1.13};

    /** A formula with its derivative, both as LaTeX and as functions. */
    private record Formula(String latex, String slope, DoubleUnaryOperator value, DoubleUnaryOperator slopeValue) {}

    private static Formula constant(int number) {
        return new Formula(Integer.toString(number), "0", x -> number, x -> 0);
    }

    private static Formula of(SplittableRandom random, String x, int depth) {
        if (depth == 0) {
            return random.nextBoolean() ? new Formula(x, "1", v -> v, v -> 1) : constant(random.nextInt(2, 9));
        }
        Formula a = of(random, x, depth - 1);
        switch (random.nextInt(7)) {
            case 0 -> {
                Formula b = of(random, x, depth - 1);
                return new Formula(
                        "(" + a.latex + " + " + b.latex + ")",
                        "(" + a.slope + " + " + b.slope + ")",
                        v -> a.value.applyAsDouble(v) + b.value.applyAsDouble(v),
                        v -> a.slopeValue.applyAsDouble(v) + b.slopeValue.applyAsDouble(v));
            }
            case 1 -> {
                Formula b = of(random, x, depth - 1);
                return new Formula(
                        a.latex + " \\cdot " + b.latex,
                        "(" + a.slope + " \\cdot " + b.latex + " + " + a.latex + " \\cdot " + b.slope + ")",
                        v -> a.value.applyAsDouble(v) * b.value.applyAsDouble(v),
                        v -> a.slopeValue.applyAsDouble(v) * b.value.applyAsDouble(v)
                                + a.value.applyAsDouble(v) * b.slopeValue.applyAsDouble(v));
            }
            case 2 -> {
                return through(a, "\\sin(%s)", "\\cos(%s)", Math::sin, Math::cos);
            }
            case 3 -> {
                return through(a, "e^{%s}", "e^{%s}", Math::exp, Math::exp);
            }
            case 4 -> {
                return through(a, "\\tanh(%s)", "(1 - \\tanh^2(%s))", Math::tanh, v -> 1 - Math.tanh(v) * Math.tanh(v));
            }
            case 5 -> {
                return through(a, "(%s)^3", "3 (%s)^2", v -> v * v * v, v -> 3 * v * v);
            }
            default -> {
                return through(
                        a,
                        "\\frac{1}{1 + (%s)^2}",
                        "\\frac{-2 (%s)}{(1 + (%<s)^2)^2}",
                        v -> 1 / (1 + v * v),
                        v -> -2 * v / ((1 + v * v) * (1 + v * v)));
            }
        }
    }

    private static Formula through(
            Formula a, String outer, String slope, DoubleUnaryOperator value, DoubleUnaryOperator slopeValue) {
        return new Formula(
                outer.formatted(a.latex),
                slope.formatted(a.latex) + " \\cdot " + a.slope,
                v -> value.applyAsDouble(a.value.applyAsDouble(v)),
                v -> slopeValue.applyAsDouble(a.value.applyAsDouble(v)) * a.slopeValue.applyAsDouble(v));
    }

    private static String left(SplittableRandom random, String f, String x) {
        return switch (random.nextInt(4)) {
            case 0 -> "\\frac{d%s}{d%s}".formatted(f, x);
            case 1 -> "\\frac{\\partial %s(%s)}{\\partial %s}".formatted(f, x, x);
            case 2 -> "\\frac{d}{d%s} %s(%s)".formatted(x, f, x);
            default -> "%s'(%s)".formatted(f, x);
        };
    }

    private static boolean isUsable(Formula formula) {
        for (double place : PLACES) {
            double slope = formula.slopeValue.applyAsDouble(place);
            if (!Double.isFinite(slope) || Math.abs(slope) < 1e-6 || Math.abs(slope) > 1e6) {
                return false;
            }
        }
        return true;
    }

    @Test
    void derivativesHoldAndChangedOnesDoNot() {
        SplittableRandom random = new SplittableRandom(23);
        int tried = 0;
        for (int k = 0; k < FORMULAS; k++) {
            String x = NAMES[random.nextInt(NAMES.length)];
            String f = FUNCTIONS[random.nextInt(FUNCTIONS.length)];
            Formula formula = of(random, x, random.nextInt(1, 4));
            if (!isUsable(formula)) {
                continue;
            }
            tried++;
            String definition = f + "(" + x + ") = " + formula.latex;
            String left = left(random, f, x);
            assertThat(WrittenNote.last(definition, left + " = " + formula.slope))
                    .as("%s, %s = %s", definition, left, formula.slope)
                    .isEqualTo(Opinion.Kind.HOLDS);
            String changed = switch (random.nextInt(4)) {
                case 0 -> "-(" + formula.slope + ")";
                case 1 -> "2 (" + formula.slope + ")";
                case 2 -> formula.slope + " + 1";
                default -> "(" + formula.slope + ") (1 + " + x + "^2)";
            };
            assertThat(WrittenNote.last(definition, left + " = " + changed))
                    .as("%s, %s = %s", definition, left, changed)
                    .isEqualTo(Opinion.Kind.WRONG);
        }
        assertThat(tried).isGreaterThan(FORMULAS / 3);
    }
}
