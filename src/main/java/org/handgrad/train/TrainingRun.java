package org.handgrad.train;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.handgrad.data.Batch;
import org.handgrad.data.Part;
import org.handgrad.model.TrainingState;
import org.handgrad.train.TrainingHistory.Status;

/** One build's way through the training; once it has stopped, steps and epochs pass it by. */
final class TrainingRun {
    private final Learner learner;
    private final Batch wholeTrainingPart;
    private final List<Double> costs = new ArrayList<>();
    private final List<Double> unclippedCosts = new ArrayList<>();
    private final Map<Part, Batch> heldOut;
    private final Map<Part, List<Double>> heldOutCosts = new EnumMap<>(Part.class);
    private final List<Long> epochNanos = new ArrayList<>();
    private Status status = Status.OK;
    private Optional<RuntimeException> failure = Optional.empty();
    private final List<Long> epochHeapBytes = new ArrayList<>();
    private long nanos;
    private long heapBytes;

    /** A way of which only the cost of the training part is seen. */
    TrainingRun(Learner learner, Batch wholeTrainingPart) {
        this(learner, wholeTrainingPart, Map.of());
    }

    /** @param heldOut parts whose costs are seen besides */
    TrainingRun(Learner learner, Batch wholeTrainingPart, Map<Part, Batch> heldOut) {
        this.learner = learner;
        this.wholeTrainingPart = wholeTrainingPart;
        this.heldOut = heldOut;
        heldOut.keySet().forEach(part -> heldOutCosts.put(part, new ArrayList<>()));
        attempt(() -> {
            observeCost();
            observeMore();
        });
    }

    boolean isRunning() {
        return status == Status.OK;
    }

    void step(Batch batch) {
        attempt(() -> time(() -> learner.step(batch)));
    }

    void endEpoch() {
        attempt(() -> {
            learner.network().endEpoch();
            time(this::observeCost); // whose forward pass the next step may go on from
            epochNanos.add(nanos);
            nanos = 0;
            epochHeapBytes.add(heapBytes);
            heapBytes = 0;
            observeMore();
        });
    }

    /** Somebody asked to stop: this is no end of its own. */
    void interrupt() {
        if (isRunning()) {
            status = Status.INTERRUPTED;
        }
    }

    double[] parameters() {
        return learner.network().parameterVector();
    }

    TrainingState state() {
        return learner.network().state();
    }

    /** What a step from elsewhere leads to; this training stays where it is. */
    TrainingState stepFrom(TrainingState start, Batch batch) {
        return learner.stepFrom(start, batch);
    }

    double unitRoundoff() {
        return learner.network().precision().unitRoundoff();
    }

    /** The cost after the epochs so far; none once the training has stopped. */
    OptionalDouble cost() {
        return isRunning() ? OptionalDouble.of(costs.get(costs.size() - 1)) : OptionalDouble.empty();
    }

    TrainingHistory history() {
        return new TrainingHistory(costs, unclippedCosts, heldOutCosts, status, epochNanos, epochHeapBytes, failure);
    }

    private void observeCost() {
        double cost = learner.network().cost(wholeTrainingPart);
        costs.add(cost);
        status = Double.isFinite(cost) ? Status.OK : Status.DIVERGED;
    }

    /** What is no part of the training. */
    private void observeMore() {
        observeUnclippedCost();
        heldOut.forEach(
                (part, samples) -> heldOutCosts.get(part).add(learner.network().cost(samples)));
    }

    private void observeUnclippedCost() {
        double cost = costs.get(costs.size() - 1);
        unclippedCosts.add(
                Double.isFinite(cost)
                        ? learner.network().unclippedCost(wholeTrainingPart).orElse(cost)
                        : cost);
    }

    private void time(Runnable work) {
        long before = HeapAllocations.ofThisThread();
        long start = System.nanoTime();
        work.run();
        nanos += System.nanoTime() - start;
        heapBytes += HeapAllocations.ofThisThread() - before;
    }

    private void attempt(Runnable work) {
        if (isRunning()) {
            try {
                work.run();
            } catch (RuntimeException e) {
                status = Status.FAILED;
                failure = Optional.of(e);
            }
        }
    }
}
