package org.handgrad.config.schema;

import java.util.Map;
import java.util.Optional;
import org.handgrad.config.yaml.YamlValue;

/** True or false. */
public record BooleanKind() implements ValueKind<Boolean> {
    @Override
    public Optional<Boolean> read(YamlValue value) {
        Optional<Boolean> flag = value.flag();
        return flag.isPresent() ? flag : value.mismatch(expected());
    }

    @Override
    public String expected() {
        return "true or false";
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("type", "boolean");
    }
}
