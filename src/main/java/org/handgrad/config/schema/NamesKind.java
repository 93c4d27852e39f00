package org.handgrad.config.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handgrad.config.yaml.YamlMapping;
import org.handgrad.config.yaml.YamlValue;

/**
 * A mapping whose keys are any texts.
 *
 * @param kind the kind of the values
 * @param <T> type of a value
 */
public record NamesKind<T>(ValueKind<T> kind) implements ValueKind<Map<String, T>> {
    /** All entries in the order of the text; nothing if one is wrong. */
    @Override
    public Optional<Map<String, T>> read(YamlValue value) {
        return value.mapping().flatMap(this::read);
    }

    private Optional<Map<String, T>> read(YamlMapping mapping) {
        Map<String, T> read = new LinkedHashMap<>();
        for (String name : mapping.keys()) {
            mapping.get(name).flatMap(kind::read).ifPresent(entry -> read.put(name, entry));
        }
        return read.size() == mapping.keys().size() ? Optional.of(read) : Optional.empty();
    }

    @Override
    public String expected() {
        return "a mapping of names to " + kind.expected();
    }

    @Override
    public String described() {
        return "names, each with " + kind.described();
    }

    @Override
    public Map<String, Object> schema() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("additionalProperties", kind.schema());
        return schema;
    }

    @Override
    public List<Section<?>> sections() {
        return kind.sections();
    }
}
