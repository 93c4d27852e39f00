package org.handgrad.config.schema;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A key of a section.
 *
 * @param name the key
 * @param kind the kind of its value
 * @param required whether it is required
 * @param otherwise what is taken if it is not there
 * @param otherwiseShown how the manual says so; empty if there is nothing to say
 * @param about its meaning, in one or two sentences
 * @param <T> type of the result
 */
public record Key<T>(
        String name, ValueKind<T> kind, boolean required, Optional<T> otherwise, String otherwiseShown, String about) {
    /** A required key. */
    public static <T> Key<T> required(String name, ValueKind<T> kind, String about) {
        return new Key<>(name, kind, true, Optional.empty(), "", about);
    }

    /** An optional key. */
    public static <T> Key<T> optional(String name, ValueKind<T> kind, String about) {
        return new Key<>(name, kind, false, Optional.empty(), "", about);
    }

    /** The same key with a default value. */
    public Key<T> otherwise(T value, String shown) {
        return new Key<>(name, kind, false, Optional.of(value), shown, about);
    }

    /** The same key with a description of its default. */
    public Key<T> otherwise(String shown) {
        return new Key<>(name, kind, false, Optional.empty(), shown, about);
    }

    /** The kind's schema, with what the key means. */
    Map<String, Object> schema() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put(
                "description", otherwiseShown.isEmpty() ? about : "%s Default: %s.".formatted(about, otherwiseShown));
        schema.putAll(kind.schema());
        return schema;
    }
}
