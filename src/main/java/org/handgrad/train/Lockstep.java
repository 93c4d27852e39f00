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
    private final Map<Build, TrainingRun> runs = new LinkedHashMap<>();
    private final Optional<TrainingRun> shadow;
    private final Optional<ParityMeter> parity;

    /**
     * Starts are as the networks are now.
     *
     * @param learners one for each build
     * @param shadow the hand build among the trainees with other roundings; none, and there is no parity
     * @param wholeTrainingPart what the cost is taken over
     */
    public Lockstep(Map<Build, Learner> learners, Optional<Learner> shadow, Batch wholeTrainingPart) {
        learners.forEach((build, learner) -> runs.put(build, new TrainingRun(learner, wholeTrainingPart)));
        this.shadow = shadow.map(twin -> new TrainingRun(twin, wholeTrainingPart));
        this.parity = this.shadow.map(twin -> {
            Map<Build, TrainingRun> others = new LinkedHashMap<>(runs);
            return new ParityMeter(others.remove(Build.HAND), twin, others);
        });
        parity.ifPresent(ParityMeter::observeStart);
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
                    runs.values().forEach(TrainingRun::interrupt);
                    return;
                }
                left--;
                boolean isLast = left == 0;
                parity.ifPresent(meter -> meter.beforeStep(isLast));
                runs.values().forEach(run -> run.step(batch));
                shadow.ifPresent(run -> run.step(batch));
                parity.ifPresent(meter -> meter.afterStep(batch));
            }
            runs.values().forEach(TrainingRun::endEpoch);
            observer.afterEpoch(epoch, costs());
        }
    }

    private Map<Build, Double> costs() {
        Map<Build, Double> costs = new LinkedHashMap<>();
        runs.forEach((build, run) -> run.cost().ifPresent(cost -> costs.put(build, cost)));
        return costs;
    }

    /** The history of each build. */
    public Map<Build, TrainingHistory> histories() {
        Map<Build, TrainingHistory> histories = new LinkedHashMap<>();
        runs.forEach((build, run) -> histories.put(build, run.history()));
        return histories;
    }

    /** How far each other build was from the hand build; empty without a shadow or before the first step. */
    public Map<Build, Parity> parities() {
        return parity.map(ParityMeter::parities).orElse(Map.of());
    }
}
