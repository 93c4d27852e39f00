package org.handgrad.config.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.handgrad.config.yaml.YamlMapping;
import org.handgrad.config.yaml.YamlValue;
import org.handgrad.message.Excerpt;

/** The values of parameters: weights {@code W1}, {@code W2}, … as rows, biases {@code b1}, {@code b2}, … as lists, read as one row. */
public record ParameterValuesKind() implements ValueKind<Map<String, List<List<Double>>>> {
    private static final ValueKind<List<List<Double>>> WEIGHTS = new MatrixKind();
    private static final ValueKind<List<List<Double>>> BIASES =
            ListKind.of(NumberKind.ANY).as(List::of);
    private static final Pattern WEIGHTS_NAME = Pattern.compile("W[1-9][0-9]{0,3}");
    private static final Pattern BIASES_NAME = Pattern.compile("b[1-9][0-9]{0,3}");

    @Override
    public Optional<Map<String, List<List<Double>>>> read(YamlValue value) {
        return value.mapping().flatMap(ParameterValuesKind::read);
    }

    private static Optional<Map<String, List<List<Double>>>> read(YamlMapping mapping) {
        Map<String, List<List<Double>>> values = new LinkedHashMap<>();
        for (String name : mapping.keys()) {
            YamlValue value = mapping.get(name).orElseThrow();
            if (WEIGHTS_NAME.matcher(name).matches()) {
                WEIGHTS.read(value).ifPresent(rows -> values.put(name, rows));
            } else if (BIASES_NAME.matcher(name).matches()) {
                BIASES.read(value).ifPresent(row -> values.put(name, row));
            } else {
                mapping.problemAt(name, "unknown parameter %s, expected W1, b1, W2, …".formatted(Excerpt.quoted(name)));
            }
        }
        if (mapping.keys().isEmpty()) {
            mapping.place().problem("expected at least one entry");
        }
        boolean complete = !values.isEmpty() && values.size() == mapping.keys().size();
        return complete ? Optional.of(values) : Optional.empty();
    }

    @Override
    public String expected() {
        return "a mapping of parameters to their values";
    }

    @Override
    public Map<String, Object> schema() {
        Map<String, Object> byName = new LinkedHashMap<>();
        byName.put("^%s$".formatted(WEIGHTS_NAME), WEIGHTS.schema());
        byName.put("^%s$".formatted(BIASES_NAME), BIASES.schema());
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("minProperties", 1);
        schema.put("patternProperties", byName);
        schema.put("additionalProperties", false);
        return schema;
    }
}
