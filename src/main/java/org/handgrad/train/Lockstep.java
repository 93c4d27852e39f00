package org.handgrad.train;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.handgrad.data.Batch;
import org.handgrad.data.Batches;
import org.handgrad.model.Build;

/**
 * Trains several builds of one model side by side: every build takes the same step over the same batch before any takes
 * the next, so that their parameters can be compared after each step without keeping the steps.
 */
public final class Lockstep {
    private final Map<Build, Lane> lanes = new LinkedHashMap<>();
    private final Optional<Lane> shadow;
    private final Optional<ParityWatch> watch;

    /**
     * Starts are as the networks are now.
     *
     * @param trainees one for each build
     * @param shadow the hand build among the trainees with other roundings; none, and there is no parity
     * @param wholeTrainingPart what the cost is taken over
     */
    public Lockstep(Map<Build, Trainee> trainees, Optional<Trainee> shadow, Batch wholeTrainingPart) {
        trainees.forEach((build, trainee) -> lanes.put(build, new Lane(trainee, wholeTrainingPart)));
        this.shadow = shadow.map(twin -> new Lane(twin, wholeTrainingPart));
        this.watch = this.shadow.map(twin -> {
            Map<Build, Lane> others = new LinkedHashMap<>(lanes);
            return new ParityWatch(others.remove(Build.HAND), twin, others);
        });
        watch.ifPresent(ParityWatch::observeStart);
    }

    /**
     * Trains for a number of epochs; a build whose cost becomes NaN or infinite or that throws stops, the others go on.
     * If it is interrupted, all that are still training stop where they are.
     */
    public void train(Batches batches, int epochs, TrainingObserver observer) {
        observer.afterEpoch(0, costs());
        long left = (long) epochs * batches.perEpoch();
        for (int epoch = 1; epoch <= epochs; epoch++) {
            for (Batch batch : batches.nextEpoch()) {
                if (observer.isInterrupted()) {
                    lanes.values().forEach(Lane::interrupt);
                    return;
                }
                left--;
                boolean isLast = left == 0;
                watch.ifPresent(watching -> watching.beforeStep(isLast));
                lanes.values().forEach(lane -> lane.step(batch));
                shadow.ifPresent(lane -> lane.step(batch));
                watch.ifPresent(watching -> watching.afterStep(batch));
            }
            lanes.values().forEach(Lane::endEpoch);
            observer.afterEpoch(epoch, costs());
        }
    }

    private Map<Build, Double> costs() {
        Map<Build, Double> costs = new LinkedHashMap<>();
        lanes.forEach((build, lane) -> lane.cost().ifPresent(cost -> costs.put(build, cost)));
        return costs;
    }

    /** The history of each build. */
    public Map<Build, TrainingHistory> histories() {
        Map<Build, TrainingHistory> histories = new LinkedHashMap<>();
        lanes.forEach((build, lane) -> histories.put(build, lane.history()));
        return histories;
    }

    /** How far each other build was from the hand build; empty without a shadow or before the first step. */
    public Map<Build, Parity> parities() {
        return watch.map(ParityWatch::parities).orElse(Map.of());
    }
}
