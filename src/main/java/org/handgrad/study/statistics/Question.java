package org.handgrad.study.statistics;

import java.util.OptionalDouble;

/**
 * What is asked of pairs of groups.
 *
 * @param direction which values are better
 * @param margin up to which difference groups count as equivalent; empty if equivalence is not asked for
 * @param overlap of the training parts of a group's trials
 */
public record Question(Direction direction, OptionalDouble margin, Overlap overlap) {
    /** The chance of any false verdict among all pairs that are compared. */
    public static final double LEVEL = 0.05;

    /** @throws IllegalArgumentException if the margin is not positive */
    public Question {
        margin.ifPresent(width -> {
            if (!(width > 0) || Double.isInfinite(width)) {
                throw new IllegalArgumentException("a margin is a positive number, not " + width);
            }
        });
    }
}
