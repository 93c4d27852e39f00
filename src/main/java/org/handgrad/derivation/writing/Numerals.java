package org.handgrad.derivation.writing;

import java.util.Locale;

/** Numbers as LaTeX: whole ones, fractions with a small number below, decimals. */
final class Numerals {
    private Numerals() {}

    /** How a number is written. */
    static String of(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e9) {
            return String.valueOf((long) value);
        }
        for (int below = 2; below <= 12; below++) {
            if (Math.abs(value * below - Math.rint(value * below)) < 1e-12) {
                return "%s\\frac{%s}{%s}".formatted(value < 0 ? "-" : "", Math.abs(Math.round(value * below)), below);
            }
        }
        return String.format(Locale.ROOT, "%s", value);
    }

    /** Whether a number is whole, or a fraction with a small number below. */
    static boolean isFraction(double value) {
        return Double.isFinite(value) && (value == Math.rint(value) || denominator(value) > 1);
    }

    /** By what a number is to be multiplied to be whole, if that is small; else 1. */
    static long denominator(double value) {
        for (int below = 1; below <= 12; below++) {
            if (Math.abs(value * below - Math.rint(value * below)) < 1e-12) {
                return below;
            }
        }
        return 1;
    }
}
