package org.handgrad.numeric;

/**
 * Central differences of the steps h, h/2 and h/4, extrapolated to the step 0, with a bound of what truncation and rounding may have
 * done to them. Richardson (1911); Ridders, Accurate computation of F′(x) (1982).
 *
 * @param here C where the derivative is taken
 * @param noise 16η, the rounding that one cost is allowed near the point
 */
record CentralDifference(double here, double noise) {
    private static final double ROUNDOFFS = 16; // of a cost that is larger a step away

    /** How much narrower the step is by which an extrapolated slope is held against the cost once more. */
    static final double CLOSER = 64;

    /** The same once more, of the slope that is chosen: what agrees by chance at one distance does not at two. */
    static final double CLOSEST = 4096;

    /** Steps of fewer neighbouring numbers are lost in rounding. */
    private static final double FEWEST_SPACINGS = 16;

    /** C′ by the steps h, h/2 and h/4. */
    SlopeEstimate slope(CostAlongLine line, double h) {
        Pair wide = Pair.of(line, h);
        Pair middle = Pair.of(line, h / 2);
        Pair narrow = Pair.of(line, h / 4);
        double noise = Math.max(this.noise, ROUNDOFFS * line.unitRoundoff() * wide.largest());
        double once = extrapolated(middle.slope(), wide.slope()); // R(h) = (4 D(h/2) − D(h)) / 3
        double twice = extrapolated(narrow.slope(), middle.slope()); // R(h/2)
        double gap = extrapolatedGap(middle, narrow);
        double gapBefore = extrapolatedGap(wide, middle);
        boolean smooth = isSmooth(wide, middle, narrow, noise / (h / 4));
        boolean kink = !smooth && Math.max(gap, gapBefore) > 4 * noise / (h / 4);
        double left = narrow.left(here);
        double right = narrow.right(here);
        if (kink) {
            double reach = Math.max(Math.abs(left - twice), Math.abs(right - twice));
            return new SlopeEstimate(twice, reach + sidedError(middle, narrow, noise / (h / 4)), h, left, right, true);
        }
        // a gap that does not shrink may be a kink that rounding hides: a narrower step is no better for not seeing it
        double unsettled = smooth && gap <= gapBefore / 2 ? 0 : Math.max(gap, gapBefore);
        double bound =
                Math.abs(twice - once) + rounding(h, noise) + unsettled; // |R(h/2) − R(h)| + (3/2) 16η/2(h/4) + gap
        return new SlopeEstimate(twice, bound, h, left, right, false);
    }

    /**
     * The same slope, its bound wider by what a much narrower step says otherwise: a cost that turns many times within h has
     * differences that agree with each other by chance.
     *
     * @param narrower how many times as narrow that step is
     */
    SlopeEstimate heldAgainst(double narrower, SlopeEstimate slope, CostAlongLine line) {
        double h = slope.step() / narrower;
        if (!slope.isKnown() || h < FEWEST_SPACINGS * line.spacing()) {
            return slope;
        }
        Pair closer = Pair.of(line, h);
        double left = Math.abs(closer.left(here) - slope.left());
        double right = Math.abs(closer.right(here) - slope.right());
        double apart = slope.kink() ? Math.max(left, right) : Math.abs(closer.slope() - slope.value());
        double truncation = Math.abs((slope.left() + slope.right()) / 2 - slope.value())
                / CLOSER; // of D(h/64): 1/256 of D(h/4)'s; less of a closer one
        double allowed = slope.error() + truncation + 2 * noise / h; // of one-sided slopes two costs over h
        return apart <= allowed ? slope : slope.allowing(Double.isNaN(apart) ? Double.POSITIVE_INFINITY : apart);
    }

    /** What rounding may add to R(h/2): 16η/2ε of D(ε), ε = h/4, times 4/3, and of D(2ε) times 1/3. */
    double rounding(double h) {
        return rounding(h, noise);
    }

    private static double rounding(double h, double noise) {
        double epsilon = h / 4;
        return 1.5 * noise / (2 * epsilon); // (4/3 + 1/6) · 16η/2ε
    }

    /** How far the one-sided slopes are apart beyond their curvature: of the order h³ for a smooth cost. */
    private double extrapolatedGap(Pair wide, Pair narrow) {
        return Math.abs(2 * narrow.gap(here) - wide.gap(here));
    }

    /**
     * $$C'(\theta) \approx \frac{4 D(\varepsilon / 2) - D(\varepsilon)}{3}$$ (eq. fd-extrapolated)
     *
     * @param half D(ε/2)
     * @param full D(ε)
     */
    private static double extrapolated(double half, double full) {
        return (4 * half - full) / 3; // C′ = (4 D(ε/2) − D(ε)) / 3
    }

    /** How wrong the slopes on the two sides may be: what they changed by when the step was halved, and rounding. */
    private double sidedError(Pair middle, Pair narrow, double rounding) {
        double left = Math.abs(narrow.left(here) - middle.left(here));
        double right = Math.abs(narrow.right(here) - middle.right(here));
        return Math.max(left, right) + 2 * rounding; // two costs, each 16η
    }

    /**
     * Whether halving the step quarters what the slope changes by, and leaves an eighth of what the one-sided slopes are
     * apart beyond their curvature; a kink within h leaves at least half of one of them.
     */
    private boolean isSmooth(Pair wide, Pair middle, Pair narrow, double rounding) {
        double slack = 4 * rounding;
        double change = Math.abs(middle.slope() - narrow.slope());
        double changeBefore = Math.abs(wide.slope() - middle.slope());
        return change <= changeBefore / 2 + slack
                && extrapolatedGap(middle, narrow) <= extrapolatedGap(wide, middle) / 2 + slack;
    }

    /** The costs on both sides. */
    private record Pair(CostAlongLine.Moved up, CostAlongLine.Moved down) {
        static Pair of(CostAlongLine line, double step) {
            return new Pair(line.move(step), line.move(-step));
        }

        double slope() {
            return FiniteDifference.central(up, down);
        }

        double largest() {
            return Math.max(Math.abs(up.cost()), Math.abs(down.cost()));
        }

        double right(double here) {
            return FiniteDifference.forward(up, here);
        }

        double left(double here) {
            return FiniteDifference.forward(down, here);
        }

        /** How far the slopes to the right and to the left are apart: ε C″ for a smooth cost. */
        double gap(double here) {
            return right(here) - left(here);
        }
    }
}
