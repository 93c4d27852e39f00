package org.handgrad.config;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The constants of an enum as words that a configuration chooses from. */
final class Choices {
    private Choices() {}

    /** Every constant under its word, in the order in which messages list them. */
    @SafeVarargs
    static <E extends Enum<E>> Map<String, E> of(E... values) {
        Map<String, E> choices = new LinkedHashMap<>();
        for (E value : values) {
            choices.put(label(value), value);
        }
        return choices;
    }

    static String label(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }
}
