package org.handgrad.config.schema;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Alternatives that a text tells apart by a key, such as optimisers or schedules, each with keys of its own.
 *
 * @param keys one for each alternative
 * @param <T> what all of them are read as
 */
public record Variants<T>(List<Key<T>> keys) {
    public Variants {
        keys = List.copyOf(keys);
    }

    /** An alternative that is read from keys of its own. */
    public static <T> Key<T> variant(
            String name, String about, List<Key<?>> keys, Function<SectionValues, ? extends T> make) {
        return Key.optional(name, Section.of(name, about, keys, make::apply), about);
    }

    /** An alternative that is read from one value. */
    public static <T, V> Key<T> variant(String name, String about, ValueKind<V> kind, Function<V, ? extends T> make) {
        return Key.optional(name, kind.as(make::apply), about);
    }

    /** The same and one more. */
    public Variants<T> and(Key<T> key) {
        return new Variants<>(Stream.concat(keys.stream(), Stream.of(key)).toList());
    }

    /** A mapping with exactly one of them. */
    public Section<T> one(String title, String about) {
        return Section.of(
                        title,
                        about,
                        List.copyOf(keys),
                        entries -> given(entries).findFirst().orElseThrow())
                .withOneOf(List.copyOf(keys));
    }

    /** A mapping with at least one of them; the result is in the order of the text. */
    public Section<List<T>> several(String title, String about) {
        return Section.lenient(
                        title,
                        about,
                        List.copyOf(keys),
                        entries -> Optional.of(given(entries).toList()))
                .notEmpty();
    }

    private Stream<T> given(SectionValues entries) {
        return entries.names().stream()
                .flatMap(name -> keys.stream().filter(key -> key.name().equals(name)))
                .flatMap(key -> entries.get(key).stream());
    }
}
