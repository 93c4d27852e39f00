package org.handgrad.train;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a training run left behind.
 *
 * @param costs over the whole training part: before the first epoch, then after each
 * @param status how the run ended
 * @param epochNanos time of the steps of each epoch and of the cost after it, in nanoseconds; comparisons not counted
 * @param failure what stopped a run that failed
 */
public record TrainingHistory(
        List<Double> costs, Status status, List<Long> epochNanos, Optional<RuntimeException> failure) {
    public TrainingHistory {
        costs = List.copyOf(costs);
        epochNanos = List.copyOf(epochNanos);
    }

    /** Of a run that an error stopped before its first step. */
    public static TrainingHistory failed(RuntimeException cause) {
        return new TrainingHistory(List.of(), Status.FAILED, List.of(), Optional.of(cause));
    }

    /** Of a run that somebody stopped before its first step. */
    public static TrainingHistory notBegun() {
        return new TrainingHistory(List.of(), Status.INTERRUPTED, List.of(), Optional.empty());
    }

    /** How a run ended. */
    public enum Status {
        OK,
        /** The cost became NaN or infinite; the run stopped there. */
        DIVERGED,
        /** An error stopped the run. */
        FAILED,
        /** Somebody stopped it. */
        INTERRUPTED
    }

    /** The epochs that were trained; of a diverged run, the one it diverged in. */
    public int epochs() {
        return Math.max(0, costs.size() - 1);
    }

    /** The cost after the last epoch, unless that is none. */
    public OptionalDouble finalCost() {
        return status == Status.OK ? OptionalDouble.of(costs.get(costs.size() - 1)) : OptionalDouble.empty();
    }

    /** The median time of an epoch, in milliseconds; robust against the first epochs, in which the JVM warms up. */
    public OptionalDouble medianEpochMillis() {
        if (epochNanos.isEmpty()) {
            return OptionalDouble.empty();
        }
        List<Long> sorted = epochNanos.stream().sorted().toList();
        return OptionalDouble.of(sorted.get(sorted.size() / 2) / 1e6);
    }
}
