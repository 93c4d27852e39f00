package org.handgrad.study.statistics;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One measure of the trials that differ in seed and fold alone.
 *
 * @param name what tables call it
 * @param values the measure of each trial; a trial that failed or diverged has none
 */
public record Group(String name, SortedMap<Unit, Double> values) {
    /** @throws IllegalArgumentException if a value is not finite */
    public Group {
        values.forEach((unit, value) -> {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("%s: %s has the value %s".formatted(name, unit, value));
            }
        });
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    /** A group of these values. */
    public static Group of(String name, Map<Unit, Double> values) {
        return new Group(name, new TreeMap<>(values));
    }
}
