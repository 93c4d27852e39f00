package org.handgrad.numeric;

/**
 * What differences of costs say of a derivative, and how wrong that may be.
 *
 * @param value C′
 * @param bound the largest error that truncation and rounding explain; at a kink it reaches to the slopes on both sides
 * @param step the widest step of the differences it was made of
 * @param left the slope to the left, over the smallest step
 * @param right the slope to the right
 * @param kink whether the two differ by more than curvature and rounding explain
 */
public record Slope(double value, double bound, double step, double left, double right, boolean kink) {
    /** The same, with a bound that leaves room for the rounding of what is compared with it. */
    public Slope allowing(double more) {
        return new Slope(value, bound + more, step, left, right, kink);
    }

    /** How wrong the value may be by truncation and rounding, or, at a kink, the slopes on its sides. */
    public double error() {
        return kink ? bound - Math.max(Math.abs(left - value), Math.abs(right - value)) : bound;
    }

    /** Whether a claimed derivative is within the bound. */
    public boolean admits(double claimed) {
        return Double.isFinite(bound) && Math.abs(claimed - value) <= bound;
    }
}
