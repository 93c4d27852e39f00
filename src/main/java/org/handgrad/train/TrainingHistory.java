package org.handgrad.train;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.handgrad.data.Part;

/**
 * The history of a training run.
 *
 * @param costs over the whole training part: before the first epoch, then after each
 * @param unclippedCosts the costs without clipping; they differ only if the build clips probabilities and that shows
 * @param heldOutCosts the costs of the validation and the test part, at the same times
 * @param status how the run ended
 * @param epochNanos time of the steps of each epoch and of the cost after it, in nanoseconds; comparisons not counted
 * @param epochHeapBytes what an epoch allocated on the Java heap
 * @param failure what stopped a run that failed
 */
public record TrainingHistory(
        List<Double> costs,
        List<Double> unclippedCosts,
        Map<Part, List<Double>> heldOutCosts,
        Status status,
        List<Long> epochNanos,
        List<Long> epochHeapBytes,
        Optional<RuntimeException> failure) {
    public TrainingHistory {
        costs = List.copyOf(costs);
        unclippedCosts = List.copyOf(unclippedCosts);
        Map<Part, List<Double>> copies = new EnumMap<>(Part.class);
        heldOutCosts.forEach((part, some) -> copies.put(part, List.copyOf(some)));
        heldOutCosts = Collections.unmodifiableMap(copies);
        epochNanos = List.copyOf(epochNanos);
        epochHeapBytes = List.copyOf(epochHeapBytes);
    }

    /** The history of a run that failed before its first step. */
    public static TrainingHistory failed(RuntimeException cause) {
        return new TrainingHistory(
                List.of(), List.of(), Map.of(), Status.FAILED, List.of(), List.of(), Optional.of(cause));
    }

    /** The history of a run that was interrupted before its first step. */
    public static TrainingHistory notBegun() {
        return new TrainingHistory(
                List.of(), List.of(), Map.of(), Status.INTERRUPTED, List.of(), List.of(), Optional.empty());
    }

    /** How a run ended. */
    public enum Status {
        OK,
        /** The cost became NaN or infinite; the run stopped there. */
        DIVERGED,
        /** An error stopped the run. */
        FAILED,
        /** The user stopped the run. */
        INTERRUPTED
    }

    /** Number of epochs trained; for a diverged run, the epoch in which it diverged. */
    public int epochs() {
        return Math.max(0, costs.size() - 1);
    }

    /** The cost after the last epoch; empty unless the run ended well. */
    public OptionalDouble finalCost() {
        return status == Status.OK ? OptionalDouble.of(costs.get(costs.size() - 1)) : OptionalDouble.empty();
    }

    /** The final cost without clipping; empty if clipping does not change it. */
    public OptionalDouble finalCostUnclipped() {
        OptionalDouble cost = finalCost();
        if (cost.isEmpty()) {
            return cost;
        }
        double unclipped = unclippedCosts.get(unclippedCosts.size() - 1);
        return unclipped == cost.getAsDouble() ? OptionalDouble.empty() : OptionalDouble.of(unclipped);
    }

    /** Median time of an epoch in milliseconds; the JVM's warm-up hardly affects it. */
    public OptionalDouble medianEpochMillis() {
        OptionalDouble nanos = median(epochNanos);
        return nanos.isPresent() ? OptionalDouble.of(nanos.getAsDouble() / 1e6) : nanos;
    }

    /** The median of what an epoch allocated on the Java heap, in bytes. */
    public OptionalDouble medianEpochHeapBytes() {
        return median(epochHeapBytes);
    }

    private static OptionalDouble median(List<Long> values) {
        List<Long> sorted = values.stream().sorted().toList();
        return sorted.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(sorted.get(sorted.size() / 2));
    }
}
