package org.handgrad.config.sweep;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handgrad.config.schema.ChoiceKind;
import org.handgrad.config.schema.IntegerKind;
import org.handgrad.config.schema.Key;
import org.handgrad.config.schema.NumberKind;
import org.handgrad.config.schema.Section;
import org.handgrad.config.schema.SectionValues;

/** {@code { from: 2, to: 64, scale: log, values: 6 }}. */
final class RangeSection {
    private static final Key<Double> FROM = Key.required("from", NumberKind.ANY, "The smallest value.");

    private static final Key<Double> TO = Key.required("to", NumberKind.ANY, "The largest value.");

    private static final Key<Boolean> SCALE = Key.optional(
                    "scale", new ChoiceKind<>(scales()), "Whether equal steps are equal differences, or equal ratios.")
            .otherwise(false, "linear");

    private static final Key<Integer> VALUES = Key.optional(
            "values", new IntegerKind(2, 10_000), "How many values there are, both ends included. A grid needs it.");

    /** A range, and how many values it has. */
    record Parsed(NumberRange range, Optional<Integer> values) {}

    static final Section<Parsed> RANGE = Section.lenient(
            "range",
            "Numbers between two ends. If both are written as whole numbers, all values are whole.",
            List.of(FROM, TO, SCALE, VALUES),
            RangeSection::range);

    private RangeSection() {}

    private static Map<String, Boolean> scales() {
        Map<String, Boolean> scales = new LinkedHashMap<>();
        scales.put("linear", false);
        scales.put("log", true);
        return scales;
    }

    private static Optional<Parsed> range(SectionValues entries) {
        if (!entries.areSound()) {
            return Optional.empty();
        }
        double from = entries.value(FROM);
        double to = entries.value(TO);
        boolean log = entries.value(SCALE);
        if (from >= to) {
            return entries.placeOf(TO).mismatch("a number greater than 'from', which is " + from);
        }
        if (log && from <= 0) {
            return entries.placeOf(FROM).mismatch("a number greater than 0 for a logarithmic scale");
        }
        boolean whole = isWhole(entries, FROM) && isWhole(entries, TO);
        return Optional.of(new Parsed(new NumberRange(from, to, log, whole), entries.get(VALUES)));
    }

    private static boolean isWhole(SectionValues entries, Key<Double> key) {
        return entries.placeOf(key).text().orElse("").matches("[-+]?[0-9]+");
    }
}
