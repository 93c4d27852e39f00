package org.handgrad.config.schema;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.handgrad.config.yaml.YamlValue;

/** Kinds of float64 numbers, by range. */
public enum NumberKind implements ValueKind<Double> {
    ANY("a finite number", Double.NEGATIVE_INFINITY, false, Double.POSITIVE_INFINITY),
    POSITIVE("a number greater than 0", 0, false, Double.POSITIVE_INFINITY),
    NOT_NEGATIVE("a number of at least 0", 0, true, Double.POSITIVE_INFINITY),
    /** 0 ≤ v &lt; 1. */
    DECAY("a number from 0 to below 1", 0, true, 1),
    /** 0 &lt; v &lt; 1. */
    PART("a part between 0 and 1", 0, false, 1);

    private final String expected;
    private final double low;
    private final boolean lowIncluded;
    private final double above;

    NumberKind(String expected, double low, boolean lowIncluded, double above) {
        this.expected = expected;
        this.low = low;
        this.lowIncluded = lowIncluded;
        this.above = above;
    }

    @Override
    public Optional<Double> read(YamlValue value) {
        Optional<Double> number = value.number().filter(v -> v < above && (v > low || (lowIncluded && v == low)));
        return number.isPresent() ? number : value.mismatch(expected);
    }

    @Override
    public String expected() {
        return expected;
    }

    @Override
    public Map<String, Object> schema() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "number");
        if (Double.isFinite(low)) {
            schema.put(lowIncluded ? "minimum" : "exclusiveMinimum", (int) low);
        }
        if (Double.isFinite(above)) {
            schema.put("exclusiveMaximum", (int) above);
        }
        return schema;
    }
}
