package org.handgrad.numeric;

import java.util.function.DoubleFunction;

/**
 * Central differences, extrapolated to the step 0, with a step that is chosen: from a wide one it narrows until rounding
 * would cost more than truncation and kinks do. Richardson (1911); Ridders, Accurate computation of F′(x) (1982).
 */
public final class Extrapolation {
    /** How many standard deviations η of one cost's noise a difference of two costs is allowed. */
    private static final double NOISE_ALLOWANCE = 16;

    private static final double NARROWING = 8;
    private static final int MOST_STEPS = 6;

    private final double here;
    private final double noise;
    private final double widest;

    /**
     * Differences of costs of one kind.
     *
     * @param here C where the derivative is taken
     * @param noise η, the rounding noise in each cost
     */
    public Extrapolation(double here, double noise) {
        this.here = here;
        this.noise = noise;
        double relative = noise / Math.max(Math.abs(here), 1); // derivatives are of the order of the cost, or of 1
        this.widest =
                4 * Math.pow(Math.min(Math.max(relative, 0x1p-53), 1e-3), 0.2); // rounding η/h meets truncation h⁴
    }

    /** C′ by the best of the steps; from one side, where the cost is not finite on the other. */
    public Slope slope(Line line) {
        Slope central = best(h -> slope(line, h));
        if (Double.isFinite(central.bound()) || !Double.isFinite(here)) {
            return central;
        }
        OneSidedDifference sided = new OneSidedDifference(here, NOISE_ALLOWANCE * noise);
        Slope right = best(h -> sided.slope(line, h));
        Slope left = best(h -> sided.slope(line, -h));
        return left.bound() < right.bound() || !Double.isFinite(right.value()) ? left : right;
    }

    private Slope best(DoubleFunction<Slope> atStep) {
        Slope best = null;
        double h = widest;
        for (int i = 0; i < MOST_STEPS; i++, h /= NARROWING) {
            double rounding = rounding(h);
            if (best != null && (best.bound() <= 4 * rounding)) {
                return best;
            }
            Slope slope = atStep.apply(h);
            if (best == null || slope.bound() < best.bound() || Double.isNaN(best.bound())) {
                best = slope;
            }
        }
        return best;
    }

    /** C′ by differences of the steps h, h/2 and h/4. */
    public Slope slope(Line line, double h) {
        Pair wide = Pair.of(line, h);
        Pair middle = Pair.of(line, h / 2);
        Pair narrow = Pair.of(line, h / 4);
        double once = extrapolated(middle.slope(), wide.slope()); // R(h) = (4 D(h/2) − D(h)) / 3
        double twice = extrapolated(narrow.slope(), middle.slope()); // R(h/2)
        double gap = extrapolatedGap(middle, narrow);
        double gapBefore = extrapolatedGap(wide, middle);
        boolean smooth = isSmooth(wide, middle, narrow, h);
        boolean kink = !smooth && Math.max(gap, gapBefore) > 4 * NOISE_ALLOWANCE * noise / (h / 4);
        double left = narrow.left(here);
        double right = narrow.right(here);
        if (kink) {
            double reach = Math.max(Math.abs(left - twice), Math.abs(right - twice));
            return new Slope(twice, reach + sidedError(middle, narrow, h), h, left, right, true);
        }
        // a gap that does not shrink may be a kink that rounding hides: a narrower step is no better for not seeing it
        double unsettled = smooth && gap <= gapBefore / 2 ? 0 : Math.max(gap, gapBefore);
        double bound = Math.abs(twice - once) + rounding(h) + unsettled; // |R(h/2) − R(h)| + (3/2) 16η/2(h/4) + gap
        return new Slope(twice, bound, h, left, right, false);
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

    /** What rounding may add to R(h/2): 16η/2ε of D(ε), ε = h/4, times 4/3, and of D(2ε) times 1/3. */
    private double rounding(double h) {
        double epsilon = h / 4;
        return 1.5 * NOISE_ALLOWANCE * noise / (2 * epsilon); // (4/3 + 1/6) · 16η/2ε
    }

    /** How wrong the slopes on the two sides may be: what they changed by when the step was halved, and rounding. */
    private double sidedError(Pair middle, Pair narrow, double h) {
        double left = Math.abs(narrow.left(here) - middle.left(here));
        double right = Math.abs(narrow.right(here) - middle.right(here));
        return Math.max(left, right) + 2 * NOISE_ALLOWANCE * noise / (h / 4); // two costs, each 16η
    }

    /**
     * Whether halving the step quarters what the slope changes by, and leaves an eighth of what the one-sided slopes are
     * apart beyond their curvature; a kink within h leaves at least half of one of them.
     */
    private boolean isSmooth(Pair wide, Pair middle, Pair narrow, double h) {
        double slack = 4 * NOISE_ALLOWANCE * noise / (h / 4);
        double change = Math.abs(middle.slope() - narrow.slope());
        double changeBefore = Math.abs(wide.slope() - middle.slope());
        return change <= changeBefore / 2 + slack
                && extrapolatedGap(middle, narrow) <= extrapolatedGap(wide, middle) / 2 + slack;
    }

    /** The costs on both sides. */
    private record Pair(Line.Moved up, Line.Moved down) {
        static Pair of(Line line, double step) {
            return new Pair(line.move(step), line.move(-step));
        }

        double slope() {
            return FiniteDifference.central(up, down);
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
