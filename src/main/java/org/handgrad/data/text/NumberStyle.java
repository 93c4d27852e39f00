package org.handgrad.data.text;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How numbers are written: digits, a decimal sign, {@code e} and signs; a sign of percent or currency around a number is
 * passed over.
 *
 * @param decimal the sign before the decimals
 * @param thousands the sign between groups of three digits; empty if there is none
 */
public record NumberStyle(char decimal, Optional<Character> thousands) {
    /** A decimal point and no groups. */
    public static final NumberStyle PLAIN = new NumberStyle('.', Optional.empty());

    private static final String DIGITS_AND_SIGNS = "0123456789.-+eE";
    private static final String UNITS = "%$€£¥₹₽₩￥";

    /** The number; infinite if it is too large for float64, NaN if it is none. */
    public double parse(String value) {
        String number = withoutUnit(value);
        if (thousands.isPresent() || decimal != '.') {
            number = plain(number);
        }
        for (int i = 0; i < number.length(); i++) {
            if (DIGITS_AND_SIGNS.indexOf(number.charAt(i)) < 0) {
                return Double.NaN; // Java would take 0x1p3, 1d and Infinity as well
            }
        }
        try {
            return number.isEmpty() ? Double.NaN : Double.parseDouble(number);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** Whether there is a sign of percent or currency around the number. */
    public static boolean hasUnit(String value) {
        return !withoutUnit(value).equals(value);
    }

    private static String withoutUnit(String value) {
        int length = value.length();
        if (length < 2) {
            return value;
        }
        boolean signed = value.charAt(0) == '-' || value.charAt(0) == '+';
        int first = signed ? 1 : 0;
        if (UNITS.indexOf(value.charAt(first)) >= 0) {
            return (signed ? value.substring(0, 1) : "")
                    + value.substring(first + 1).strip();
        }
        return UNITS.indexOf(value.charAt(length - 1)) >= 0
                ? value.substring(0, length - 1).strip()
                : value;
    }

    /** The number with a decimal point and without groups; not a number any more if a group has not three digits. */
    private String plain(String number) {
        int end = number.indexOf(decimal) < 0 ? number.length() : number.indexOf(decimal);
        String whole = number.substring(0, end);
        if (thousands.isPresent() && whole.indexOf(thousands.get()) >= 0) {
            String[] groups = whole.split(Pattern.quote(thousands.get().toString()), -1);
            for (int i = 1; i < groups.length; i++) {
                if (groups[i].length() != 3) {
                    return "no number";
                }
            }
            whole = String.join("", groups);
        }
        String rest = number.substring(end);
        if (decimal != '.' && (whole + rest).indexOf('.') >= 0) {
            return "no number";
        }
        return whole + rest.replace(decimal, '.');
    }
}
