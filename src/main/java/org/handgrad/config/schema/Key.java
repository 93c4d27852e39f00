package org.handgrad.config.schema;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A key of a section and what stands under it.
 *
 * @param name as it is written
 * @param kind what may stand under it
 * @param required whether it must be there
 * @param otherwise what is taken if it is not there
 * @param otherwiseShown how the manual says so; empty if there is nothing to say
 * @param about what it means, in one sentence or two
 * @param <T> what is read
 */
public record Key<T>(
        String name, ValueKind<T> kind, boolean required, Optional<T> otherwise, String otherwiseShown, String about) {
    /** A key that must be there. */
    public static <T> Key<T> required(String name, ValueKind<T> kind, String about) {
        return new Key<>(name, kind, true, Optional.empty(), "", about);
    }

    /** A key that may be left out. */
    public static <T> Key<T> optional(String name, ValueKind<T> kind, String about) {
        return new Key<>(name, kind, false, Optional.empty(), "", about);
    }

    /** The same key, which counts as this value if it is left out. */
    public Key<T> otherwise(T value, String shown) {
        return new Key<>(name, kind, false, Optional.of(value), shown, about);
    }

    /** The same key, whose absence means what the text says. */
    public Key<T> otherwise(String shown) {
        return new Key<>(name, kind, false, Optional.empty(), shown, about);
    }

    /** The kind's schema, with what the key means. */
    Map<String, Object> schema() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put(
                "description", otherwiseShown.isEmpty() ? about : "%s Otherwise: %s.".formatted(about, otherwiseShown));
        schema.putAll(kind.schema());
        return schema;
    }
}
