package org.handgrad.numeric;

import java.util.function.DoubleFunction;

/**
 * The slope of a cost along a line, by extrapolated differences. The step starts wide and narrows until rounding
 * outweighs truncation and kinks.
 */
public final class Extrapolation {
    /** How many standard deviations η of one cost's noise a difference of two costs is allowed. */
    private static final double NOISE_ALLOWANCE = 16;

    private static final double NARROWING = 8;
    private static final int MOST_STEPS = 12;
    private static final int ONE_SIDED_STEPS =
            6; // with narrower ones rounding would hide that a cost is not smooth there

    /** Far from 0 the widest step is this part of the parameter, times the widest at 1: nearer numbers are more alike. */
    private static final double PART_OF_PARAMETER = 1.0 / 16;

    /** Of the widest step at 1: nearer to 0 the widest step is a part of the parameter too, if none is within the domain. */
    private static final double TINY = 1e-5;

    private final double here;
    private final double widest;
    private final CentralDifference central;
    private final OneSidedDifference sided;

    /**
     * Prepares differences at a point.
     *
     * @param here C where the derivative is taken
     * @param noise η, the rounding noise in each cost
     */
    public Extrapolation(double here, double noise) {
        this.here = here;
        this.central = new CentralDifference(here, NOISE_ALLOWANCE * noise);
        this.sided = new OneSidedDifference(here, NOISE_ALLOWANCE * noise);
        double relative = noise / Math.max(Math.abs(here), 1); // derivatives are of the order of the cost, or of 1
        this.widest =
                4 * Math.pow(Math.min(Math.max(relative, 0x1p-53), 1e-3), 0.2); // rounding η/h meets truncation h⁴
    }

    /** C′ with the best step; one-sided if the cost is not finite on the other side. */
    public SlopeEstimate slope(CostAlongLine line) {
        SlopeEstimate slope = ofBothSides(line);
        if (slope.isKnown() || !Double.isFinite(here)) {
            return slope;
        }
        SlopeEstimate right = narrowed(widest, ONE_SIDED_STEPS, h -> sided.slope(line, h));
        SlopeEstimate left = narrowed(widest, ONE_SIDED_STEPS, h -> sided.slope(line, -h));
        return left.bound() < right.bound() || !Double.isFinite(right.value()) ? left : right;
    }

    /** C′ by differences of the steps h, h/2 and h/4. */
    public SlopeEstimate slope(CostAlongLine line, double h) {
        return central.slope(line, h);
    }

    private SlopeEstimate ofBothSides(CostAlongLine line) {
        DoubleFunction<SlopeEstimate> atStep =
                h -> central.heldAgainst(CentralDifference.CLOSER, central.slope(line, h), line);
        double from = widest * Math.max(1, line.size() * PART_OF_PARAMETER);
        SlopeEstimate best = narrowed(from, MOST_STEPS, atStep);
        boolean within = best.isKnown() && !best.kink();
        boolean tiny = !within && line.size() > 0 && line.size() < TINY * widest; // log w at 10⁻⁹
        SlopeEstimate chosen = tiny ? better(best, narrowed(widest * line.size(), MOST_STEPS, atStep)) : best;
        return central.heldAgainst(CentralDifference.CLOSEST, chosen, line);
    }

    private SlopeEstimate narrowed(double from, int steps, DoubleFunction<SlopeEstimate> atStep) {
        SlopeEstimate best = atStep.apply(from);
        double h = from / NARROWING;
        for (int i = 1; i < steps && !(best.bound() <= 4 * central.rounding(h)); i++, h /= NARROWING) {
            best = better(best, atStep.apply(h));
        }
        return best;
    }

    /** The one of the smaller bound; where the two contradict each other, the narrower step: it is nearer to the derivative. */
    private static SlopeEstimate better(SlopeEstimate wide, SlopeEstimate narrow) {
        boolean contradict =
                narrow.isKnown() && Math.abs(narrow.value() - wide.value()) > wide.bound() + narrow.bound();
        return contradict || narrow.bound() < wide.bound() || Double.isNaN(wide.bound()) ? narrow : wide;
    }
}
