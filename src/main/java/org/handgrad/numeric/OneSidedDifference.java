package org.handgrad.numeric;

/**
 * Forward differences, extrapolated to the step 0, for a cost that is finite on one side only: at the edge of its domain. With F(ε)
 * the forward quotient, $$C'(\theta) \approx \frac{8 F(h/4) - 6 F(h/2) + F(h)}{3}$$ has neither the term in ε nor that in ε².
 * Costs may be less smooth at an edge than within; so the bound is all that the extrapolation changed, and there is none where F does
 * not settle as that of a smooth cost does.
 */
record OneSidedDifference(double here, double noiseAllowance) {
    /** At an edge: a halved step leaves half of the change, but for curvature; √t leaves 0.7 of it. */
    private static final double SETTLING = 0.6;

    /**
     * C′ to the right, or to the left for a negative h, by the steps h, h/2 and h/4; without a bound if these do not settle.
     *
     * @param h the widest step
     */
    SlopeEstimate slope(CostAlongLine line, double h) {
        double wide = FiniteDifference.forward(line.move(h), here);
        double middle = FiniteDifference.forward(line.move(h / 2), here);
        double narrow = FiniteDifference.forward(line.move(h / 4), here);
        double value = (8 * narrow - 6 * middle + wide) / 3; // (8 F(h/4) − 6 F(h/2) + F(h)) / 3
        double rounding = 3.75 * noiseAllowance / Math.abs(h / 4); // (8 + 6/2 + 1/4)/3 · 16η/(h/4)
        boolean settles = Math.abs(middle - narrow) <= SETTLING * Math.abs(wide - middle) + rounding;
        double bound = settles ? Math.abs(value - narrow) + rounding : Double.POSITIVE_INFINITY;
        return new SlopeEstimate(
                value, bound, Math.abs(h), h < 0 ? narrow : Double.NaN, h < 0 ? Double.NaN : narrow, false);
    }
}
