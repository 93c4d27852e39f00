package org.handgrad.check.evidence;

import java.util.Locale;
import org.handgrad.numeric.Slope;

/**
 * A derivative of the cost along one line beside what the gradient claims of it.
 *
 * @param index the entry that is moved, in row-major order; {@link #DIRECTION} for a random direction of the whole array
 * @param claimed what the gradient says of that derivative
 * @param slope what differences of the cost say
 * @param best what they say with the best step; the same, unless the step was prescribed
 */
public record Probe(int index, double claimed, Slope slope, Slope best) {
    public static final int DIRECTION = -1;

    /** How far the two are apart. */
    public double difference() {
        return Math.abs(claimed - slope.value());
    }

    /** Whether the difference is within the bound. */
    public boolean holds() {
        return slope.admits(claimed);
    }

    /** Whether it is not. At a kink the bound reaches to the slopes on both sides. */
    public boolean contradicts() {
        return !holds();
    }

    /**
     * How wrong the differences may be themselves, and which step would do, if any.
     *
     * @param scale the norm of the gradient
     */
    public String doubt(double scale) {
        if (!best.isKnown()) {
            return best.isOneSided()
                    ? "the cost is not finite on one side, and not smooth on the other"
                    : "the cost is not finite a step away on either side";
        }
        String now = String.format(
                Locale.ROOT,
                "their own error may be %.1e of the gradient with ε = %.1e",
                slope.error() / scale,
                slope.step());
        return now
                + (best.error() < slope.error() / 2
                        ? String.format(
                                Locale.ROOT, "; ε = %.1e would do, and leave %.1e", best.step(), best.error() / scale)
                        : ", and no smaller with any other: the cost is too rough here, or not exact enough");
    }

    /** How near to the bound the difference is; NaN is beyond every bound. */
    double excess() {
        double excess = difference() / slope.bound();
        return Double.isNaN(excess) ? Double.POSITIVE_INFINITY : excess;
    }
}
