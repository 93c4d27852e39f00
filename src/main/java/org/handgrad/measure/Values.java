package org.handgrad.measure;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Collects values that there may be none of. */
final class Values {
    private final Map<Measure, Double> values = new EnumMap<>(Measure.class);

    Values add(Measure measure, double value) {
        values.put(measure, value);
        return this;
    }

    Values add(Measure measure, OptionalDouble value) {
        value.ifPresent(some -> values.put(measure, some));
        return this;
    }

    /** The mean over those categories that have a value. */
    Values addMean(Measure measure, List<Measures.OfCategory> categories) {
        return add(
                measure,
                categories.stream()
                        .filter(category -> category.values().containsKey(measure))
                        .mapToDouble(category -> category.values().get(measure))
                        .average());
    }

    Map<Measure, Double> toMap() {
        return values;
    }
}
