package org.handgrad.config.schema;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.handgrad.config.yaml.YamlValue;

/**
 * What may stand in a place of a configuration. The three descriptions of it stand together, so that they stay equal: how it
 * is read, what messages and the manual call it, and what editors are told.
 *
 * @param <T> what is read
 */
public interface ValueKind<T> {
    /** The value; nothing, after a problem was reported, if something else stands there. */
    Optional<T> read(YamlValue value);

    /** What messages say that was expected. */
    String expected();

    /** How the manual says so, elements included. */
    default String described() {
        return expected();
    }

    /** This as a JSON Schema of draft 2020-12. */
    Map<String, Object> schema();

    /** The same kind, of which something else is made. */
    default <U> ValueKind<U> as(Function<T, U> function) {
        return new MappedKind<>(this, function);
    }

    /** The sections below this, for the manual. */
    default List<Section<?>> sections() {
        return List.of();
    }
}
