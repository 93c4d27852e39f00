package org.handgrad.config.schema;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.handgrad.config.yaml.YamlValue;
import org.handgrad.message.Excerpt;
import org.handgrad.message.Suggestion;

/**
 * One of several words.
 *
 * @param choices the meaning of each word, in the order of lists
 * @param <T> type of the meanings
 */
public record ChoiceKind<T>(Map<String, T> choices) implements ValueKind<T> {
    public ChoiceKind {
        choices = Collections.unmodifiableMap(new LinkedHashMap<>(choices));
    }

    /** The constants of an enum, under their names in small letters. */
    @SafeVarargs
    public static <E extends Enum<E>> ChoiceKind<E> of(E... constants) {
        Map<String, E> choices = new LinkedHashMap<>();
        for (E constant : constants) {
            choices.put(word(constant), constant);
        }
        return new ChoiceKind<>(choices);
    }

    /** What configurations call a constant. */
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Optional<T> read(YamlValue value) {
        Optional<String> word = value.text();
        if (word.isEmpty()) {
            return value.mismatch(expected());
        }
        Optional<T> chosen = word.map(choices::get);
        if (chosen.isEmpty()) {
            value.problem("expected %s, found %s%s"
                    .formatted(expected(), Excerpt.quoted(word.get()), Suggestion.near(word.get(), choices.keySet())));
        }
        return chosen;
    }

    @Override
    public String expected() {
        return "one of " + String.join(", ", choices.keySet());
    }

    @Override
    public String described() {
        return choices.keySet().stream().map(word -> "`" + word + "`").collect(Collectors.joining(", "));
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("enum", List.copyOf(choices.keySet()));
    }
}
