package org.handgrad.config.schema;

import java.util.Map;
import java.util.Optional;
import org.handgrad.config.yaml.YamlValue;
import org.handgrad.data.column.Dates;

/** A form of dates. */
public record DateFormKind() implements ValueKind<Dates> {
    @Override
    public Optional<Dates> read(YamlValue value) {
        Optional<Dates> form = value.text().flatMap(DateFormKind::form);
        return form.isPresent() ? form : value.mismatch(expected());
    }

    private static Optional<Dates> form(String pattern) {
        try {
            return Optional.of(Dates.of(pattern));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String expected() {
        return "a form of dates, such as yyyy-MM-dd";
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("type", "string");
    }
}
