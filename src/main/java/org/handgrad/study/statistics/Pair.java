package org.handgrad.study.statistics;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Two groups that are compared.
 *
 * @param group the one the verdict is about
 * @param beside the other one
 */
public record Pair(Group group, Group beside) {
    /** This − other, of the units that both have. */
    SortedMap<Unit, Double> differences() {
        SortedMap<Unit, Double> differences = new TreeMap<>();
        group.values().forEach((unit, value) -> {
            if (beside.values().containsKey(unit)) {
                differences.put(unit, value - beside.values().get(unit));
            }
        });
        return differences;
    }

    /** How many units one of them has alone. */
    int unpaired() {
        return group.values().size()
                + beside.values().size()
                - 2 * differences().size();
    }
}
