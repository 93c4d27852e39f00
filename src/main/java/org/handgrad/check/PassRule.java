package org.handgrad.check;

import org.handgrad.model.Precision;

/** When a gradient agrees with an analytic witness of it; a numeric one brings its own bound. */
public final class PassRule {
    /**
     * Gradients below this norm are compared absolutely: a cost of order 1 leaves them rounding errors of order u, and a
     * gradient that vanishes leaves nothing to be relative to.
     */
    public static final double NORM_FLOOR = 1e-3;

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

    /** What differences are divided by: the norm of the hand-written gradient, or the floor. */
    public static double scale(double gradientNorm) {
        return Math.max(gradientNorm, NORM_FLOOR);
    }
}
