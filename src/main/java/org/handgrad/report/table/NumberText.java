package org.handgrad.report.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;

/** Numbers as text for tables, independent of the locale. */
public final class NumberText {
    /** As many digits of a cost as hold from one processor to another. */
    private static final MathContext DIGITS = new MathContext(6);

    private NumberText() {}

    /** Six significant digits. */
    public static String significant(double value) {
        double size = Math.abs(value);
        if (size != 0 && (size < 1e-3 || size >= 1e6)) {
            return String.format(Locale.ROOT, "%.5e", value);
        }
        return new BigDecimal(value).round(DIGITS).stripTrailingZeros().toPlainString();
    }

    /** Three significant digits: enough for the end of an interval. */
    public static String rough(double value) {
        double size = Math.abs(value);
        return size != 0 && (size < 1e-3 || size >= 1e6)
                ? String.format(Locale.ROOT, "%.2e", value)
                : new BigDecimal(value)
                        .round(new MathContext(3))
                        .stripTrailingZeros()
                        .toPlainString();
    }

    /** An order of magnitude: two significant digits. */
    public static String magnitude(double value) {
        return value == 0 ? "0" : String.format(Locale.ROOT, "%.1e", value);
    }

    /** All digits of a chosen number: 1e-6, 0.5. */
    public static String step(double value) {
        return Double.toString(value).replace(".0E", "e").replace('E', 'e').replaceFirst("\\.0$", "");
    }

    /** The arithmetic mean of at least one number. */
    public static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    /** The standard deviation of at least two numbers, with divisor n − 1. */
    public static double spread(List<Double> values) {
        double mean = mean(values);
        double squares = values.stream()
                .mapToDouble(value -> (value - mean) * (value - mean))
                .sum();
        return Math.sqrt(squares / (values.size() - 1));
    }

    /** A part of a whole as a percentage with one decimal. */
    public static String percent(double part) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * part);
    }

    /** A number whose best is 1, or 0: three decimals. */
    public static String score(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    /** Milliseconds with three significant digits. */
    public static String millis(double millis) {
        return new BigDecimal(millis).round(new MathContext(3)).toPlainString();
    }

    /** Bytes in the largest unit that leaves a number from 1. */
    public static String bytes(double bytes) {
        String[] units = {"B", "kB", "MB", "GB"};
        int unit = 0;
        double value = bytes;
        for (; value >= 1000 && unit < units.length - 1; unit++) {
            value /= 1000;
        }
        return String.format(Locale.ROOT, unit == 0 ? "%.0f %s" : "%.1f %s", value, units[unit]);
    }
}
