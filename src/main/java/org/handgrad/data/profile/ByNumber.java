package org.handgrad.data.profile;

import java.util.Comparator;
import org.handgrad.data.text.NumberStyle;

/** The order of values: numbers by size and before words, words by their characters. */
final class ByNumber {
    static final Comparator<String> ORDER =
            Comparator.comparingDouble(ByNumber::number).thenComparing(word -> word);

    private ByNumber() {}

    private static double number(String word) {
        return NumberStyle.PLAIN.parse(word); // NaN is after all numbers
    }
}
