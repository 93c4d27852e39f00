package org.handgrad.experiment;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.handgrad.data.Part;
import org.handgrad.train.Snapshot;
import org.handgrad.train.TrainingHistory;

/**
 * The result of a run.
 *
 * @param spec identifies the run
 * @param history its costs and times
 * @param trained the trained model; empty if the run did not end well
 * @param snapshots of its training; empty except for one run of each comparison, with the first seed
 */
public record RunResult(
        RunSpec spec, TrainingHistory history, Optional<TrainedModel> trained, List<Snapshot> snapshots) {
    public RunResult {
        snapshots = List.copyOf(snapshots);
    }

    /** Of a run that was over before its first step. */
    static RunResult without(RunSpec spec, TrainingHistory history) {
        return new RunResult(spec, history, Optional.empty(), List.of());
    }

    /** Whether the run ended well. */
    public boolean isOk() {
        return history.status() == TrainingHistory.Status.OK;
    }

    /** On the training part; empty for regression, or if the run did not end well. */
    public OptionalDouble trainAccuracy() {
        return accuracy(Part.TRAIN);
    }

    /** On the test part; empty if there is none. */
    public OptionalDouble testAccuracy() {
        return accuracy(Part.TEST);
    }

    private OptionalDouble accuracy(Part part) {
        return trained.map(model -> model.accuracy(part)).orElse(OptionalDouble.empty());
    }
}
