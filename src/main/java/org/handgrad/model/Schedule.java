package org.handgrad.model;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How a learning rate, or a momentum, changes while a model is trained. What is counted is i: the steps taken before, or the epochs
 * that are over. Formulas: (eq. schedule-exponential) to (eq. schedule-ramp).
 */
public sealed interface Schedule {
    /** What i counts. */
    enum Counts {
        STEPS,
        EPOCHS
    }

    /** Its value at the first step. */
    double initial();

    /** Always the same. */
    record Fixed(double initial) implements Schedule {}

    /** It shrinks by the factor γ each time. */
    record Exponential(double initial, double gamma, Counts counts) implements Schedule {}

    /** It shrinks as a power of 1 + γ i. */
    record Inverse(double initial, double gamma, double power, Counts counts) implements Schedule {}

    /**
     * It falls to 0 as a power of what is left.
     *
     * @param last from which i on it is 0
     */
    record Polynomial(double initial, double power, int last, Counts counts) implements Schedule {}

    /**
     * It rises, or with γ &lt; 0 falls, along a sigmoid.
     *
     * @param scale what the sigmoid is multiplied with
     * @param middle where it is half of that
     */
    record Sigmoid(double scale, double gamma, int middle, Counts counts) implements Schedule {
        @Override
        public double initial() {
            return scale / (1 + Math.exp(gamma * middle));
        }
    }

    /**
     * It shrinks by a factor now and then.
     *
     * @param every after how many
     */
    record Step(double initial, double factor, double every, Counts counts) implements Schedule {}

    /**
     * Values one by one.
     *
     * @param values by the first i that has them; one is for 0
     */
    record Listed(SortedMap<Integer, Double> values, Counts counts) implements Schedule {
        /**
         * Takes a copy.
         *
         * @throws IllegalArgumentException if there is no value for 0
         */
        public Listed {
            values = new TreeMap<>(values);
            if (!values.containsKey(0)) {
                throw new IllegalArgumentException("a schedule needs a value for 0, not only for " + values.keySet());
            }
        }

        @Override
        public double initial() {
            return values.get(0);
        }
    }

    /**
     * One cycle (Smith 2018): up along a line, down again, and then a short exponential decay; and from the start.
     *
     * @param largest the top of the line
     * @param length of a cycle
     * @param annealing how many of them decay, at the end
     * @param decay the factor of that
     */
    record Cycle(double initial, double largest, int length, int annealing, double decay, Counts counts)
            implements Schedule {}

    /**
     * Another schedule, approached along a line.
     *
     * @param base the other one
     * @param steps how many it takes; always steps, never epochs
     */
    record Ramp(Schedule base, int steps) implements Schedule {
        @Override
        public double initial() {
            return base.initial() / steps;
        }
    }
}
