package org.handgrad.numeric;

/**
 * A derivative by finite differences, with an error bound.
 *
 * @param value C′
 * @param bound the largest error that truncation and rounding explain; at a kink it reaches to the slopes on both
 *     sides
 * @param step the widest step of the differences it was made of
 * @param left the slope to the left, over the smallest step; NaN, if the cost is not finite there
 * @param right the slope to the right, likewise
 * @param kink whether the two differ by more than curvature and rounding explain
 */
public record SlopeEstimate(double value, double bound, double step, double left, double right, boolean kink) {
    /** The same slope with a bound widened by the rounding of the value compared with it. */
    public SlopeEstimate allowing(double more) {
        return new SlopeEstimate(value, bound + more, step, left, right, kink);
    }

    /** Largest error by truncation and rounding, of the value or, at a kink, of the slopes on its sides. */
    public double error() {
        return kink ? bound - Math.max(Math.abs(left - value), Math.abs(right - value)) : bound;
    }

    /** Whether there is a derivative, at least a one-sided one: the cost is finite and the differences converge. */
    public boolean isKnown() {
        return Double.isFinite(bound);
    }

    /** Whether the cost is finite on one side only. */
    public boolean isOneSided() {
        return Double.isNaN(left) != Double.isNaN(right);
    }

    /** Whether a claimed derivative is within the bound. */
    public boolean admits(double claimed) {
        return Double.isFinite(bound) && Math.abs(claimed - value) <= bound;
    }
}
