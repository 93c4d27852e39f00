package org.handgrad.numeric;

/** The cost as a function of how far its parameters are moved along one direction. */
@FunctionalInterface
public interface CostAlongLine {
    /** The cost with the parameters moved by about a shift. */
    Moved move(double shift);

    /** The largest absolute value of a parameter that is moved: steps are a part of it where it is far from 1. */
    default double size() {
        return 1;
    }

    /** The distance of two neighbouring numbers there: a step of a few of them is lost in rounding. */
    default double spacing() {
        return Math.ulp(size());
    }

    /** u of the format that is moved: no cost is rounded less. */
    default double unitRoundoff() {
        return 0x1p-53;
    }

    /**
     * A cost, and where it was taken.
     *
     * @param shift how far the parameters were really moved, after rounding to their floating-point format
     * @param cost C there
     */
    record Moved(double shift, double cost) {}
}
