package org.handgrad.train;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.handgrad.data.Batch;
import org.handgrad.data.Batches;
import org.handgrad.data.Part;
import org.handgrad.model.Build;

/**
 * Trains several builds of a model in lockstep: all take a step over the same batch before any takes the next, so
 * that their parameters can be compared after each step.
 */
public final class Lockstep {
    private final Map<Build, TrainingRun> runs = new LinkedHashMap<>();
    private final Optional<TrainingRun> shadow;
    private final Optional<ParityMeter> parity;

    /**
     * Prepares a training from the networks' current parameters.
     *
     * @param learners one for each build
     * @param shadow the hand build with random rounding; without it, parity is not measured
     * @param wholeTrainingPart the samples of the reported cost
     */
    public Lockstep(Map<Build, Learner> learners, Optional<Learner> shadow, Batch wholeTrainingPart) {
        this(learners, shadow, wholeTrainingPart, Map.of());
    }

    /**
     * The same, and costs are taken over other parts too.
     *
     * @param heldOut parts that are not trained on
     */
    public Lockstep(
            Map<Build, Learner> learners, Optional<Learner> shadow, Batch wholeTrainingPart, Map<Part, Batch> heldOut) {
        learners.forEach((build, learner) -> runs.put(build, new TrainingRun(learner, wholeTrainingPart, heldOut)));
        this.shadow = shadow.map(twin -> new TrainingRun(twin, wholeTrainingPart));
        this.parity = this.shadow.map(twin -> {
            Map<Build, TrainingRun> others = new LinkedHashMap<>(runs);
            return new ParityMeter(others.remove(Build.HAND), twin, others);
        });
        parity.ifPresent(ParityMeter::observeStart);
    }

    /**
     * Trains for a number of epochs. A build stops when its cost becomes NaN or infinite or when it throws; the
     * others continue. An interruption stops all.
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
            shadow.ifPresent(TrainingRun::endEpoch);
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

    /** Parity of each other build with the hand build; empty without a shadow or before the first step. */
    public Map<Build, Parity> parities() {
        return parity.map(ParityMeter::parities).orElse(Map.of());
    }
}
