package org.handgrad.study.statistics;

/**
 * An interval of real numbers, both ends included.
 *
 * @param low its lower end
 * @param high its upper end
 */
public record Interval(double low, double high) {
    /** Whether the value lies inside. */
    public boolean contains(double value) {
        return low <= value && value <= high;
    }

    /** How long it is. */
    public double length() {
        return high - low;
    }
}
