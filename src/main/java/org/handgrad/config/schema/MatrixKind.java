package org.handgrad.config.schema;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handgrad.config.yaml.YamlValue;

/** A matrix: a list of rows, each a list of equally many numbers. */
public record MatrixKind() implements ValueKind<List<List<Double>>> {
    private static final ListKind<List<Double>> ROWS = ListKind.of(ListKind.of(NumberKind.ANY));

    @Override
    public Optional<List<List<Double>>> read(YamlValue value) {
        Optional<List<List<Double>>> rows = ROWS.read(value);
        List<YamlValue> places = value.elements();
        boolean even = true;
        for (YamlValue place : places) {
            int expected = places.get(0).elements().size();
            int found = place.elements().size();
            if (expected > 0 && found > 0 && found != expected) {
                place.problem("expected %s numbers as in the first row, found %s".formatted(expected, found));
                even = false;
            }
        }
        return even ? rows : Optional.empty();
    }

    @Override
    public String expected() {
        return "a list of rows of numbers";
    }

    @Override
    public Map<String, Object> schema() {
        return ROWS.schema();
    }
}
