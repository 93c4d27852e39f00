package org.handgrad.model;

/** What all weights fulfil after each step; biases are free. Formulas: (eq. max-norm), (eq. unit-norm), (eq. non-negative). */
public sealed interface WeightConstraint {
    /** The weights that lead into a unit, a column of W, have at most this norm. */
    record MaxNorm(double limit) implements WeightConstraint {
        /**
         * Checks the limit.
         *
         * @throws IllegalArgumentException if it is not finite and above 0
         */
        public MaxNorm {
            if (!(limit > 0) || Double.isInfinite(limit)) {
                throw new IllegalArgumentException("a largest norm must be finite and above 0, not " + limit);
            }
        }
    }

    /** The weights that lead into a unit have the norm 1. */
    record UnitNorm() implements WeightConstraint {}

    /** No weight is below 0. */
    record NonNegative() implements WeightConstraint {}
}
