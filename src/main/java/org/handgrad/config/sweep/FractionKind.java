package org.handgrad.config.sweep;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.handgrad.config.schema.NumberKind;
import org.handgrad.config.schema.ValueKind;
import org.handgrad.config.yaml.YamlValue;

/** A part between 0 and 1: a number, or a fraction as {@code 1/3}. */
record FractionKind() implements ValueKind<Double> {
    private static final Pattern FRACTION = Pattern.compile("([1-9][0-9]{0,5})\\s*/\\s*([1-9][0-9]{0,5})");

    @Override
    public Optional<Double> read(YamlValue value) {
        Matcher fraction = FRACTION.matcher(value.text().orElse(""));
        if (!fraction.matches()) {
            return value.isNumber() ? NumberKind.PART.read(value) : value.mismatch(expected());
        }
        double part = Double.parseDouble(fraction.group(1)) / Double.parseDouble(fraction.group(2));
        return part < 1 ? Optional.of(part) : value.mismatch(expected());
    }

    @Override
    public String expected() {
        return "a part between 0 and 1, as 0.5 or 1/3";
    }

    @Override
    public Map<String, Object> schema() {
        Map<String, Object> fraction = new LinkedHashMap<>(); // in which order is written, too
        fraction.put("type", "string");
        fraction.put("pattern", "^%s$".formatted(FRACTION.pattern()));
        return Map.of("anyOf", List.of(NumberKind.PART.schema(), fraction));
    }
}
