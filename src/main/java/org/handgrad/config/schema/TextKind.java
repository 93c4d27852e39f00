package org.handgrad.config.schema;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handgrad.config.yaml.YamlValue;

/** A text, also if YAML would read it as a number or boolean. */
public record TextKind() implements ValueKind<String> {
    @Override
    public Optional<String> read(YamlValue value) {
        Optional<String> text = value.text();
        return text.isPresent() ? text : value.mismatch(expected());
    }

    @Override
    public String expected() {
        return "a text";
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("type", List.of("string", "number", "boolean"));
    }
}
