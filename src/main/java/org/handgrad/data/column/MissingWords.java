package org.handgrad.data.column;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.handgrad.data.text.Field;
import org.handgrad.data.text.NumberStyle;

/**
 * What stands for a missing value: an empty field; {@code NA}, {@code N/A}, {@code #N/A}, {@code <NA>}, {@code NaN},
 * {@code null} and {@code ?}, in capital letters or small ones, between quotes only where numbers are expected; and what a
 * configuration declares.
 *
 * @param declared words of one's own
 */
public record MissingWords(List<String> declared) {
    /** The usual words alone. */
    public static final MissingWords USUAL = new MissingWords(List.of());

    private static final Set<String> WORDS = Set.of("na", "n/a", "#n/a", "<na>", "nan", "null", "?");
    private static final int LONGEST = 4;

    public MissingWords {
        declared = List.copyOf(declared);
    }

    /** Whether a field of a column stands for no value. */
    public boolean contain(Field field, CellKind kind) {
        String value = field.value();
        boolean free = !field.quoted() || !(kind instanceof CellKind.Words);
        return value.isEmpty() || (free && isUsual(value)) || isDeclared(value, kind);
    }

    /** Whether this is one of the usual words. */
    public static boolean isUsual(String value) {
        return value.length() <= LONGEST && WORDS.contains(value.toLowerCase(Locale.ROOT));
    }

    /** The number −999 is meant by −999.0, too. */
    private boolean isDeclared(String value, CellKind kind) {
        if (declared.isEmpty()) {
            return false;
        }
        if (declared.contains(value)) {
            return true;
        }
        NumberStyle style = kind instanceof CellKind.Quantities numbers ? numbers.style() : NumberStyle.PLAIN;
        double number = style.parse(value);
        return kind instanceof CellKind.Quantities
                && !Double.isNaN(number)
                && declared.stream().anyMatch(word -> NumberStyle.PLAIN.parse(word) == number);
    }
}
