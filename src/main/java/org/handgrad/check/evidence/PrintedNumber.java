package org.handgrad.check.evidence;

import java.util.Locale;

/**
 * A number and its bound as text, with two digits, or more if that is needed for the text to compare as the numbers
 * do.
 *
 * @param value the number
 * @param bound what it may be
 */
public record PrintedNumber(String value, String bound) {
    private static final int MOST_DECIMALS = 16;

    /** A difference and the largest it may be, as {@code 3.1e-13} and {@code 5.6e-12}. */
    public static PrintedNumber difference(double value, double bound) {
        return of('e', value, bound);
    }

    /** The rate of a Taylor remainder and the least it may be, as {@code 2.0} and {@code 1.5}. */
    public static PrintedNumber rate(double value) {
        return of('f', value, PassRule.RATE);
    }

    private static PrintedNumber of(char conversion, double value, double bound) {
        for (int decimals = 1; ; decimals++) {
            String format = "%." + decimals + conversion;
            String shown = String.format(Locale.ROOT, format, value);
            String limit = String.format(Locale.ROOT, format, bound);
            boolean faithful = Double.parseDouble(shown) > Double.parseDouble(limit) == value > bound;
            if (faithful || decimals == MOST_DECIMALS) {
                return new PrintedNumber(shown, limit);
            }
        }
    }

    /** The number, and in brackets its bound. */
    @Override
    public String toString() {
        return "%s (%s)".formatted(value, bound);
    }
}
