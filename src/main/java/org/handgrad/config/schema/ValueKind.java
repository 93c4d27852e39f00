package org.handgrad.config.schema;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.handgrad.config.yaml.YamlValue;

/**
 * A kind of value in a configuration. It keeps three descriptions together: the reader, the words of messages and
 * manual, and the JSON Schema for editors.
 *
 * @param <T> type of the result
 */
public interface ValueKind<T> {
    /** Reads a value; reports a problem and returns nothing if it is of another kind. */
    Optional<T> read(YamlValue value);

    /** The expected value, in words for messages. */
    String expected();

    /** The expected value, in words for the manual, elements included. */
    default String described() {
        return expected();
    }

    /** This as a JSON Schema of draft 2020-12. */
    Map<String, Object> schema();

    /** The same kind with a converted result. */
    default <U> ValueKind<U> as(Function<T, U> function) {
        return new MappedKind<>(this, function);
    }

    /** The sections below this, for the manual. */
    default List<Section<?>> sections() {
        return List.of();
    }
}
