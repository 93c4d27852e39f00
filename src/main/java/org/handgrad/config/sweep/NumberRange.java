package org.handgrad.config.sweep;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The numbers between two ends, both included.
 *
 * @param from the lower end
 * @param to the upper end
 * @param log whether equal steps are equal ratios; then both ends are positive
 * @param whole whether only whole numbers count: those of a range whose ends are written as whole numbers
 */
public record NumberRange(double from, double to, boolean log, boolean whole) {
    /** More digits than these are rounding: 0.01 stays 0.01. */
    private static final MathContext DIGITS = new MathContext(12);

    /** @throws IllegalArgumentException if the ends are not in order, or not positive on a logarithmic scale */
    public NumberRange {
        if (!(from < to) || (log && from <= 0)) {
            throw new IllegalArgumentException("no range: from %s to %s%s".formatted(from, to, log ? ", log" : ""));
        }
    }

    /**
     * The number at a part of the way.
     *
     * @param part from 0 to 1
     */
    public double at(double part) {
        double value = log ? from * Math.pow(to / from, part) : from + (to - from) * part;
        double rounded =
                whole ? Math.rint(value) : new BigDecimal(value).round(DIGITS).doubleValue();
        return Math.max(from, Math.min(to, rounded));
    }

    /** So many numbers in equal steps; fewer if several are rounded to one whole number. */
    public List<Double> values(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> at(i / (count - 1.0)))
                .distinct()
                .toList();
    }

    /** A number of this range as it is written in a configuration. */
    public String text(double value) {
        return whole ? Long.toString((long) value) : Double.toString(value);
    }
}
