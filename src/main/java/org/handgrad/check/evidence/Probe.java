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

    /** Which step would do, if any. */
    public String advice() {
        return best.bound() < slope.bound() / 2
                ? String.format(
                        Locale.ROOT,
                        " with ε = %.1e; ε = %.1e would do, and leave %.1e",
                        slope.step(),
                        best.step(),
                        best.bound())
                : String.format(
                        Locale.ROOT,
                        " with ε = %.1e, and with any other: only a more exact cost would do",
                        slope.step());
    }

    /** How near to the bound the difference is; NaN is beyond every bound. */
    double excess() {
        double excess = difference() / slope.bound();
        return Double.isNaN(excess) ? Double.POSITIVE_INFINITY : excess;
    }
}
