package org.handgrad.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.OptionalDouble;

/** Numbers as tables show them, whatever the locale. */
final class Numbers {
    /** As many digits of a cost as hold from one processor to another. */
    private static final MathContext DIGITS = new MathContext(6);

    private Numbers() {}

    /** Six significant digits. */
    static String significant(double value) {
        double size = Math.abs(value);
        if (size != 0 && (size < 1e-3 || size >= 1e6)) {
            return String.format(Locale.ROOT, "%.5e", value);
        }
        return new BigDecimal(value).round(DIGITS).stripTrailingZeros().toPlainString();
    }

    /** An order of magnitude: two significant digits. */
    static String magnitude(double value) {
        return value == 0 ? "0" : String.format(Locale.ROOT, "%.1e", value);
    }

    /** A part of a whole as a percentage with one decimal. */
    static String percent(OptionalDouble part) {
        return part.isPresent() ? String.format(Locale.ROOT, "%.1f %%", 100 * part.getAsDouble()) : "–";
    }

    /** Milliseconds with three significant digits. */
    static String millis(OptionalDouble millis) {
        return millis.isPresent()
                ? new BigDecimal(millis.getAsDouble()).round(new MathContext(3)).toPlainString()
                : "–";
    }
}
