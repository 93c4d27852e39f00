package org.handgrad.study.statistics;

import java.util.Comparator;

/**
 * What the trials of one group differ in. Trials of two groups with the same unit are a pair.
 *
 * @param seed of the initial parameters and of the shuffling
 * @param fold which part of the data is tested on, from 1; 0 without folds
 */
public record Unit(long seed, int fold) implements Comparable<Unit> {
    private static final Comparator<Unit> ORDER =
            Comparator.comparingLong(Unit::seed).thenComparingInt(Unit::fold);

    @Override
    public int compareTo(Unit other) {
        return ORDER.compare(this, other);
    }
}
