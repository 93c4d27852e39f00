package org.handgrad.config.schema;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handgrad.config.yaml.YamlValue;
import org.handgrad.data.column.ColumnRef;

/** A column of a table: a name, or a number from 1. A quoted number is a name. */
public record ColumnKind() implements ValueKind<ColumnRef> {
    private static final IntegerKind NUMBER = new IntegerKind(1, 100_000);

    @Override
    public Optional<ColumnRef> read(YamlValue value) {
        if (value.isNumber()) {
            return NUMBER.read(value).map(ColumnRef.Numbered::new);
        }
        Optional<ColumnRef> named =
                value.flag().isPresent() ? Optional.empty() : value.text().map(ColumnRef.Named::new);
        return named.isPresent() ? named : value.mismatch(expected());
    }

    @Override
    public String expected() {
        return "the name or the number of a column";
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("anyOf", List.of(Map.of("type", "string"), NUMBER.schema()));
    }
}
