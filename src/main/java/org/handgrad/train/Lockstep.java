package org.handgrad.train;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.handgrad.data.Batch;
import org.handgrad.data.Batches;
import org.handgrad.model.Build;
import org.handgrad.model.Parameters;
import org.handgrad.train.TrainingHistory.Status;

/**
 * Trains several builds of one model side by side: every build takes the same step over the same batch before any takes
 * the next, so that their parameters can be compared after each step without keeping the steps.
 */
public final class Lockstep {
    private final Map<Build, Lane> lanes = new LinkedHashMap<>();
    private final Optional<Lane> shadow;
    private final Distance sensitivity = new Distance();
    private final Map<Build, Distance> distances = new LinkedHashMap<>();
    private final Batch wholeTrainingPart;

    /**
     * Starts are as the networks are now.
     *
     * @param trainees one for each build
     * @param shadow a hand build that starts one ulp from the one among the trainees; none, and there is no parity
     * @param wholeTrainingPart what the cost is taken over
     */
    public Lockstep(Map<Build, Trainee> trainees, Optional<Trainee> shadow, Batch wholeTrainingPart) {
        this.wholeTrainingPart = wholeTrainingPart;
        trainees.forEach((build, trainee) -> lanes.put(build, new Lane(trainee, wholeTrainingPart)));
        this.shadow = shadow.map(twin -> new Lane(twin, wholeTrainingPart));
        if (shadow.isPresent()) {
            trainees.keySet().stream()
                    .filter(build -> build != Build.HAND)
                    .forEach(build -> distances.put(build, new Distance()));
            observe();
        }
    }

    /**
     * Trains for a number of epochs; a build whose cost becomes NaN or infinite or that throws stops, the others go on.
     *
     * @param afterEpoch is told the epochs done
     */
    public void train(Batches batches, int epochs, IntConsumer afterEpoch) {
        for (int epoch = 1; epoch <= epochs; epoch++) {
            for (Batch batch : batches.nextEpoch()) {
                lanes.values().forEach(lane -> lane.step(batch));
                shadow.ifPresent(lane -> lane.step(batch));
                observe();
            }
            lanes.values().forEach(lane -> lane.endEpoch(wholeTrainingPart));
            afterEpoch.accept(epoch);
        }
    }

    /** The history of each build. */
    public Map<Build, TrainingHistory> histories() {
        Map<Build, TrainingHistory> histories = new LinkedHashMap<>();
        lanes.forEach((build, lane) -> histories.put(build, lane.history()));
        return histories;
    }

    /** How far each other build was from the hand build; empty without a shadow. */
    public Map<Build, Parity> parities() {
        if (shadow.isEmpty()) {
            return Map.of();
        }
        double ulp = lanes.get(Build.HAND).trainee.network().precision().unitRoundoff();
        double bound = Parity.SENSITIVITY_ALLOWANCE * Math.max(ulp, sensitivity.relativeDifference());
        TrainingHistory hand = lanes.get(Build.HAND).history();
        Map<Build, Parity> parities = new LinkedHashMap<>();
        distances.forEach((build, distance) -> {
            TrainingHistory other = lanes.get(build).history();
            boolean sameEnd = other.status() == hand.status() && other.epochs() == hand.epochs();
            parities.put(
                    build,
                    sameEnd
                            ? new Parity(distance.maxDifference(), distance.relativeDifference(), bound)
                            : Parity.ofDifferentEnds(bound));
        });
        return parities;
    }

    private void observe() {
        if (shadow.isEmpty() || !lanes.get(Build.HAND).isRunning()) {
            return;
        }
        Parameters hand = lanes.get(Build.HAND).parameters();
        Parameters shadowed = shadow.get().parameters();
        if (hand.isFinite()
                && shadowed.isFinite()) { // a shadow that diverges a step earlier says nothing of a distance
            sensitivity.observe(hand, shadowed);
        }
        distances.forEach((build, distance) -> {
            if (lanes.get(build).isRunning()) {
                distance.observe(hand, lanes.get(build).parameters());
            }
        });
    }

    /** One build's way through the training. */
    private static final class Lane {
        private final Trainee trainee;
        private final List<Double> costs = new ArrayList<>();
        private final List<Long> epochNanos = new ArrayList<>();
        private Status status = Status.OK;
        private Optional<RuntimeException> failure = Optional.empty();
        private long nanos;

        Lane(Trainee trainee, Batch wholeTrainingPart) {
            this.trainee = trainee;
            attempt(() -> observeCost(wholeTrainingPart));
        }

        boolean isRunning() {
            return status == Status.OK;
        }

        void step(Batch batch) {
            attempt(() -> time(() -> trainee.step(batch)));
        }

        void endEpoch(Batch wholeTrainingPart) {
            attempt(() -> {
                time(() -> observeCost(wholeTrainingPart)); // whose forward pass the next step may go on from
                epochNanos.add(nanos);
                nanos = 0;
            });
        }

        Parameters parameters() {
            return trainee.network().parameters();
        }

        TrainingHistory history() {
            return new TrainingHistory(costs, status, epochNanos, failure);
        }

        private void observeCost(Batch wholeTrainingPart) {
            double cost = trainee.network().cost(wholeTrainingPart);
            costs.add(cost);
            status = Double.isFinite(cost) ? Status.OK : Status.DIVERGED;
        }

        private void time(Runnable work) {
            long start = System.nanoTime();
            work.run();
            nanos += System.nanoTime() - start;
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
}
