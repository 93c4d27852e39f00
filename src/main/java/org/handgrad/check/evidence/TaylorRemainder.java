package org.handgrad.check.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.handgrad.numeric.CostAlongLine;

/**
 * The rate of a Taylor remainder. $$\left| C(\theta + hv) - C(\theta) - h\, g^T v \right|$$ falls as h² if g is the
 * gradient, and as h if it is not. That needs no tolerance: only the steps at which rounding covers the remainder are left out.
 *
 * @param rate the slope over the smallest steps that tell, on a log-log scale: the mean of the last two slopes; NaN if
 *     fewer than three steps tell, or the two differ in what they say
 * @param vanishes whether there is no remainder beyond rounding at any step, as for a cost that is linear along v
 * @param resolution how far from gᵀv the derivative along v may be without changing that rate
 * @param doubt why it cannot tell; empty if it can
 */
public record TaylorRemainder(double rate, boolean vanishes, double resolution, String doubt) {
    private static final double WIDEST = 0.25;
    private static final double NARROWING = 4;
    private static final double FEWEST_SPACINGS = 256; // a step of fewer neighbouring numbers is rounding
    private static final int MOST_STEPS = 600; // to the smallest numbers that there are
    private static final int FEWEST = 3;
    private static final double ABOVE_NOISE = 64;
    private static final double ROUNDING_ROOM = 4;

    /**
     * Measures the rate along a line.
     *
     * @param here C(θ)
     * @param claimed gᵀv
     * @param noise η, the rounding noise in each cost
     * @param allowed the rounding that an entry of g may have
     */
    public static TaylorRemainder of(CostAlongLine line, double here, double claimed, double noise, double allowed) {
        List<double[]> telling = new ArrayList<>();
        boolean finite = true;
        double widest = WIDEST * Math.max(1, line.size() / 16);
        double h = widest;
        for (int i = 0; i < MOST_STEPS && h > FEWEST_SPACINGS * line.spacing(); i++, h /= NARROWING) {
            CostAlongLine.Moved moved = line.move(h);
            double remainder = Math.abs(moved.cost() - here - moved.shift() * claimed);
            if (!Double.isFinite(remainder)) {
                finite = false;
                telling.clear(); // a step that is not finite parts those beyond it from the point
                continue;
            }
            if (!(remainder > rounding(noise, allowed, moved.shift()))) {
                break;
            }
            telling.add(new double[] {Math.log(moved.shift()), Math.log(remainder)});
        }
        int n = telling.size();
        if (n < FEWEST) {
            boolean vanishes = n == 0 && finite && Math.abs(claimed) * widest > ABOVE_NOISE * noise;
            String doubt = "it exceeds rounding at %s steps, but %s are needed".formatted(n, FEWEST);
            return new TaylorRemainder(
                    Double.NaN, vanishes, rounding(noise, allowed, widest) / widest, vanishes ? "" : doubt);
        }
        double[] narrowest = telling.get(n - 1);
        double last = slope(telling.get(n - 2), narrowest);
        double before = slope(telling.get(n - 3), telling.get(n - 2));
        boolean settled = last > PassRule.RATE == before > PassRule.RATE; // not where two terms cancel by chance
        double resolution = Math.exp(narrowest[1] - narrowest[0]);
        String doubt = settled
                ? ""
                : String.format(Locale.ROOT, "over its last steps it falls as h^%.1f, then as h^%.1f", before, last);
        return new TaylorRemainder(settled ? (last + before) / 2 : Double.NaN, false, resolution, doubt);
    }

    private static double rounding(double noise, double allowed, double shift) {
        return ABOVE_NOISE * noise + ROUNDING_ROOM * allowed * Math.abs(shift);
    }

    /** Whether it says anything. */
    public boolean tells() {
        return doubt.isEmpty();
    }

    private static double slope(double[] wide, double[] narrow) {
        return (wide[1] - narrow[1]) / (wide[0] - narrow[0]);
    }

    /** What follows: nothing, where too few steps tell. */
    public WitnessVerdict agreement() {
        if (!tells()) {
            return WitnessVerdict.CANNOT_TELL;
        }
        return vanishes || rate > PassRule.RATE ? WitnessVerdict.AGREES : WitnessVerdict.DISAGREES;
    }
}
