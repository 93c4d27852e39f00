package org.handgrad.numeric;

/** The cost as a function of how far its parameters are moved along one direction. */
@FunctionalInterface
public interface Line {
    /** The cost with the parameters moved by about a shift. */
    Moved move(double shift);

    /**
     * A cost, and where it was taken.
     *
     * @param shift how far the parameters were really moved, after rounding to their floating-point format
     * @param cost C there
     */
    record Moved(double shift, double cost) {}
}
