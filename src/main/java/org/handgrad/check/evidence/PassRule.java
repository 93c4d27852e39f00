package org.handgrad.check.evidence;

import java.util.Locale;
import org.handgrad.model.Precision;

/** When a gradient passes: every number that a verdict depends on stands here, and is printed with the result. */
public final class PassRule {
    /**
     * Gradients below this norm are compared absolutely: a cost of order 1 leaves them rounding errors of order u, and a
     * gradient that vanishes leaves nothing to be relative to.
     */
    public static final double NORM_FLOOR = 1e-3;

    /**
     * How many times the measured rounding of a witness: what its gradient changes by when parameters, samples and targets
     * move by one unit in the last place, or when it is computed in float64 in place of float32, whichever is more.
     */
    public static final double ROUNDING_ALLOWANCE = 16;

    /** Rounding that is larger than this part of the gradient says nothing any more. */
    public static final double MOST_ROUNDING = 1e-2;

    /** A witness that would not show a mistake of this part of an array cannot tell. */
    public static final double SHARP = 1e-2;

    /** The rate between those of a wrong gradient, 1, and of a right one, 2. */
    public static final double RATE = 1.5;

    private PassRule() {}

    /**
     * How far two right computations of a gradient may be apart, relative to its norm: 10⁻¹² in float64. In float32 it is
     * 256 u = 1.5·10⁻⁵: sums of some tens of terms through a few layers, each rounding by u = 2⁻²⁴.
     */
    public static double bound(Precision precision) {
        return switch (precision) {
            case FLOAT64 -> 1e-12;
            case FLOAT32 -> 256 * precision.unitRoundoff();
        };
    }

    /** What differences are divided by: the norm of all arrays of the gradient together, or the floor. */
    public static double scale(double gradientNorm) {
        return Math.max(gradientNorm, NORM_FLOOR);
    }

    /** The rules in words. */
    public static String inWords() {
        return String.format(
                Locale.ROOT,
                """
                Errors are the largest difference of an entry, relative to the norm of all arrays of the gradient: of the first
                analytic witness's, or, where there is none, of the one under test, and no less than %s.
                An analytic witness may differ by %s in float64 and %s in float32, and by %s times its own measured rounding,
                up to %s: what it changes by when the parameters, and a model's samples and targets, move by one unit in their last
                place, targets by that of 1 besides, or when a model's is computed in float64 in place of float32.
                A central difference, extrapolated, may differ by as much and by its own bound: what the last extrapolation
                changed, how far the slopes on its two sides are apart beyond their curvature, unless that shrinks with the step,
                16 standard deviations of the measured rounding noise of the cost, no less than u, and what a step 64 times
                narrower says otherwise. Where its own error is more than %s of the array at one entry, it cannot tell; nor
                can a witness that differs by more than that of the array, where rounding is allowed so much. At a kink, all
                from the slope on one side to that on the other passes; beyond them it cannot tell.
                The Taylor remainder must fall faster than h^%s. It cannot tell where it rises above rounding at fewer than three
                steps, or its last two slopes are on both sides of that, or a mistake of %s of the array would not show.
                A gradient passes if all arrays agree, or do but for kinks.
                """,
                number(NORM_FLOOR),
                number(bound(Precision.FLOAT64)),
                number(bound(Precision.FLOAT32)),
                number(ROUNDING_ALLOWANCE),
                number(MOST_ROUNDING),
                number(SHARP),
                number(RATE),
                number(SHARP));
    }

    private static String number(double value) {
        return value >= 1
                ? String.format(Locale.ROOT, "%.3g", value).replaceAll("\\.?0+$", "")
                : String.format(Locale.ROOT, "%.1e", value);
    }
}
