package org.handgrad.numeric;

/**
 * What differences of costs say of a derivative, and how wrong that may be.
 *
 * @param value C′
 * @param bound the largest error that truncation and rounding explain; at a kink it reaches to the slopes on both sides
 * @param step the widest step of the differences it was made of
 * @param left the slope to the left, over the smallest step; NaN, if the cost is not finite there
 * @param right the slope to the right, likewise
 * @param kink whether the two differ by more than curvature and rounding explain
 */
public record SlopeEstimate(double value, double bound, double step, double left, double right, boolean kink) {
    /** The same, with a bound that leaves room for the rounding of what is compared with it. */
    public SlopeEstimate allowing(double more) {
        return new SlopeEstimate(value, bound + more, step, left, right, kink);
    }

    /** How wrong the value may be by truncation and rounding, or, at a kink, the slopes on its sides. */
    public double error() {
        return kink ? bound - Math.max(Math.abs(left - value), Math.abs(right - value)) : bound;
    }

    /** Whether there is one, at least on one side: where the cost is finite, and settles as a smooth one does. */
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
