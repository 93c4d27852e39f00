package org.handgrad.check.evidence;

import java.util.Locale;
import org.handgrad.model.Precision;

/** The pass rule of gradients: all tolerances that verdicts depend on. They are printed with every result. */
public final class PassRule {
    /**
     * Gradients with a smaller norm are compared absolutely: for a cost of order 1 their rounding errors are of order
     * u, and a zero gradient has no relative error.
     */
    public static final double NORM_FLOOR = 1e-3;

    /**
     * Allowed multiple of the measured rounding of a witness: how far its gradient moves when parameters, samples and
     * targets move by one ulp, or when it is computed in float64 instead of float32, whichever is more.
     */
    public static final double ROUNDING_ALLOWANCE = 16;

    /** Largest rounding that is allowed for, as a fraction of the gradient. */
    public static final double MOST_ROUNDING = 1e-2;

    /** A witness that could miss an error of this fraction of an array cannot tell. */
    public static final double SHARP = 1e-2;

    /** Smallest rate of the Taylor remainder that passes: between 1, of a wrong gradient, and 2, of a right one. */
    public static final double RATE = 1.5;

    private PassRule() {}

    /**
     * The tolerance of analytic witnesses, relative to the gradient's norm: 10⁻¹² in float64; 256 u = 1.5·10⁻⁵ in
     * float32, for sums of some tens of terms through a few layers, each rounded by u = 2⁻²⁴.
     */
    public static double bound(Precision precision) {
        return switch (precision) {
            case FLOAT64 -> 1e-12;
            case FLOAT32 -> 256 * precision.unitRoundoff();
        };
    }

    /** The divisor of errors: the norm of the whole gradient, at least {@link #NORM_FLOOR}. */
    public static double scale(double gradientNorm) {
        return Math.max(gradientNorm, NORM_FLOOR);
    }

    /** The pass rule in words, one line each; docs/reference/verdicts.md defines the terms. */
    public static String inWords() {
        return """
                Pass rule (terms: docs/reference/verdicts.md):
                - Errors are the largest difference of an entry, divided by the norm of the whole gradient (at least %1$s).
                - autodiff, dl4j: at most %2$s in float64 and %3$s in float32, plus %4$s times the measured rounding (up to %5$s).
                - central difference: at most the same plus its own measured error; at a kink, any value between the two slopes.
                - taylor remainder: must fall faster than h^%6$s.
                - 'cannot tell': the witness could miss an error of %7$s of the array.
                - A gradient passes if each of its arrays agrees or has only kinks.
                """.formatted(
                        number(NORM_FLOOR),
                        number(bound(Precision.FLOAT64)),
                        number(bound(Precision.FLOAT32)),
                        number(ROUNDING_ALLOWANCE),
                        number(MOST_ROUNDING),
                        number(RATE),
                        number(SHARP));
    }

    private static String number(double value) {
        return value >= 1
                ? String.format(Locale.ROOT, "%.3g", value).replaceAll("\\.?0+$", "")
                : String.format(Locale.ROOT, "%.1e", value);
    }
}
