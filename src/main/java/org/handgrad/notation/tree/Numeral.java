package org.handgrad.notation.tree;

/**
 * A number in digits.
 *
 * @param digits as written, with a point if any and no sign: its places are what is claimed after {@code \approx}
 */
public record Numeral(String digits, Span span) implements Expression {
    /** What it counts. */
    public double value() {
        return Double.parseDouble(digits);
    }
}
