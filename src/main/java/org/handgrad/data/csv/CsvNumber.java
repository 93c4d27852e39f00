package org.handgrad.data.csv;

import java.util.regex.Pattern;

/** Numbers as they are written alike in every locale: digits, a decimal point, {@code e} and signs. */
final class CsvNumber {
    private static final Pattern DECIMAL_COMMA = Pattern.compile("[+-]?\\d+,\\d+");

    private CsvNumber() {}

    /** The number; infinite if it is too large for float64, NaN if it is none. */
    static double parse(String value) {
        for (int i = 0; i < value.length(); i++) {
            if ("0123456789.-+eE".indexOf(value.charAt(i)) < 0) {
                return Double.NaN; // Java would take 0x1p3, 1d and Infinity as well
            }
        }
        try {
            return Double.parseDouble(value);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** What probably happened to a value that is no number of float64. */
    static String hint(String value) {
        if (Double.isInfinite(parse(value))) {
            return ", which is beyond float64";
        }
        if (DECIMAL_COMMA.matcher(value).matches()) {
            return " (decimals begin with a point)";
        }
        return value.startsWith("\"") ? " (a quoted field begins right behind the delimiter)" : "";
    }
}
