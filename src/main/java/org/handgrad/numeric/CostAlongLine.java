package org.handgrad.numeric;

/** The cost as a function of the shift of its parameters along one direction. */
@FunctionalInterface
public interface CostAlongLine {
    /** The cost with the parameters moved by about this shift. */
    Moved move(double shift);

    /** The largest absolute value of a moved parameter; steps scale with it where it is far from 1. */
    default double size() {
        return 1;
    }

    /** The distance of neighbouring numbers there; steps of a few of them are lost to rounding. */
    default double spacing() {
        return Math.ulp(size());
    }

    /** Unit roundoff u of the moved parameters. */
    default double unitRoundoff() {
        return 0x1p-53;
    }

    /**
     * A cost at a shifted point.
     *
     * @param shift the actual shift, after rounding to the parameters' format
     * @param cost C there
     */
    record Moved(double shift, double cost) {}
}
