package org.handgrad.check.diagnosis;

import java.util.Locale;

/** How a factor is written: with as many digits as it takes to tell it from the whole number, or the inverse of one, that it is near. */
final class FactorFormat {
    private static final double NEAR = 1e-3;
    private static final int FEWEST_DIGITS = 6;
    private static final int MOST_DIGITS = 17;
    private static final double PART_OF_DISTANCE = 0.05;

    private FactorFormat() {}

    /** As {@code 0.7}, {@code 1 + 1.0e-06} or {@code 2.000001}. */
    static String inWords(double factor) {
        if (isNearOne(factor)) {
            return nearOne(factor);
        }
        double distance = distance(factor);
        String shown = digits(factor, FEWEST_DIGITS);
        for (int d = FEWEST_DIGITS + 1; d <= MOST_DIGITS; d++) {
            if (Math.abs(Double.parseDouble(shown) - factor) <= PART_OF_DISTANCE * distance) {
                break;
            }
            shown = digits(factor, d);
        }
        return shown;
    }

    /** In front of what it multiplies, as {@code 2.000 × } or {@code (1 + 1.0e-06) × }. */
    static String before(double factor) {
        if (isNearOne(factor)) {
            return "(%s) × ".formatted(nearOne(factor));
        }
        return String.format(Locale.ROOT, Math.abs(factor) < 1e-2 ? "%.4g × " : "%.3f × ", factor);
    }

    private static boolean isNearOne(double factor) {
        return factor != 1 && Math.abs(factor - 1) < NEAR;
    }

    private static String nearOne(double factor) {
        return String.format(Locale.ROOT, "1 %s %.1e", factor < 1 ? "−" : "+", Math.abs(factor - 1));
    }

    /** From the nearest whole number, or inverse of one, that is not the factor itself. */
    private static double distance(double factor) {
        double whole = Math.abs(factor - Math.rint(factor));
        double inverse = Math.abs(factor - 1 / Math.rint(1 / factor));
        double nearest = Math.min(whole == 0 ? Double.MAX_VALUE : whole, inverse == 0 ? Double.MAX_VALUE : inverse);
        return Double.isNaN(nearest) ? Double.MAX_VALUE : nearest;
    }

    /** Without zeros at the end. */
    private static String digits(double factor, int count) {
        return String.format(Locale.ROOT, "%." + count + "g", factor).replaceFirst("\\.?0+(?=$|e)", "");
    }
}
