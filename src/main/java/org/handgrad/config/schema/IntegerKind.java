package org.handgrad.config.schema;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.handgrad.config.yaml.YamlValue;

/** A whole number from {@code low} to {@code high}, both included. */
public record IntegerKind(int low, int high) implements ValueKind<Integer> {
    @Override
    public Optional<Integer> read(YamlValue value) {
        Optional<Double> number = value.number().filter(v -> v == Math.rint(v) && v >= low && v <= high);
        return number.isPresent() ? number.map(Double::intValue) : value.mismatch(expected());
    }

    @Override
    public String expected() {
        return "a whole number from %s to %s".formatted(low, high);
    }

    @Override
    public Map<String, Object> schema() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "integer");
        schema.put("minimum", low);
        schema.put("maximum", high);
        return schema;
    }
}
