package org.handgrad.check.evidence;

import java.util.Locale;
import org.handgrad.numeric.SlopeEstimate;

/**
 * A derivative of the cost along one line beside what the gradient claims of it.
 *
 * @param index the entry that is moved, in row-major order; {@link #DIRECTION} for a random direction of the whole array
 * @param claimed what the gradient says of that derivative
 * @param slope what differences of the cost say
 * @param best what they say with the best step; the same, unless the step was prescribed
 * @param allowed the rounding that the claim may have
 */
public record Probe(int index, double claimed, SlopeEstimate slope, SlopeEstimate best, double allowed) {
    public static final int DIRECTION = -1;

    /** How far the two are apart. */
    public double difference() {
        return Math.abs(claimed - slope.value());
    }

    /** How far they may be apart. */
    public double bound() {
        return slope.bound() + allowed;
    }

    /** Whether the difference is not within the bound. At a kink the bound reaches to the slopes on both sides. */
    public boolean contradicts() {
        return !(slope.isKnown() && difference() <= bound());
    }

    /** Whether the bound admits some other derivative. */
    public boolean admits(double derivative) {
        return slope.isKnown() && Math.abs(derivative - slope.value()) <= bound();
    }

    /** The same of another entry. */
    Probe at(int other) {
        return new Probe(other, claimed, slope, best, allowed);
    }

    /**
     * How wrong the differences may be themselves, and whether the step that is chosen would do.
     *
     * @param scale what errors are relative to
     * @param sharp the largest error with which differences can tell
     */
    public String doubt(double scale, double sharp) {
        if (!best.isKnown()) {
            return best.isOneSided()
                    ? "the cost is not finite on one side, and not smooth on the other; try another point"
                    : "the cost is not finite a step away on either side; try another point";
        }
        String now = slope.isKnown()
                ? String.format(
                        Locale.ROOT,
                        "their own error can be %.1e of the gradient with ε = %.1e",
                        slope.error() / scale,
                        slope.step())
                : String.format(
                        Locale.ROOT,
                        "the difference with ε = %.1e is undefined: the cost is not finite there, or the step is lost to rounding",
                        slope.step());
        return now
                + (best.error() <= sharp
                        ? String.format(
                                Locale.ROOT,
                                "; without .epsilon(…), handgrad chooses a step that leaves %.1e",
                                best.error() / scale)
                        : "; no other step does better: the cost is too rough or too inexact here");
    }

    /** How near to the bound the difference is; NaN is beyond every bound. */
    double excess() {
        double excess = difference() / bound();
        return Double.isNaN(excess) ? Double.POSITIVE_INFINITY : excess;
    }
}
