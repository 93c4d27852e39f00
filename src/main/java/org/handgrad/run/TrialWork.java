package org.handgrad.run;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.handgrad.config.ExperimentConfig;
import org.handgrad.experiment.ComparisonRunner;
import org.handgrad.experiment.ExperimentResult;
import org.handgrad.experiment.Progress;
import org.handgrad.experiment.Recording;
import org.handgrad.experiment.RunResult;
import org.handgrad.report.document.Json;
import org.handgrad.report.document.PeakMemory;
import org.handgrad.report.document.TrialDocument;
import org.handgrad.report.document.TrialDocuments;
import org.handgrad.study.schedule.TrialAnswer;
import org.handgrad.study.store.TrialState;
import org.handgrad.train.TrainingHistory;

/** Runs trials, in whatever process. */
final class TrialWork {
    private final ComparisonRunner runner = new ComparisonRunner();

    /**
     * What came of a trial.
     *
     * @param answer for the store; empty if the trial was interrupted
     * @param document what there is of it
     */
    record Outcome(Optional<TrialAnswer> answer, TrialDocument document) {}

    /** @param alone a configuration with one model, gradient source, optimiser and seed */
    Outcome run(ExperimentConfig alone, OptionalInt fold, Recording recording, Progress progress) {
        ExperimentResult result = runner.run(alone, fold, recording, progress);
        TrialDocument document =
                TrialDocuments.of(result, recording, recording.models() ? ModelFiles.of(result) : Map.of());
        boolean interrupted = has(result, TrainingHistory.Status.INTERRUPTED);
        return new Outcome(interrupted ? Optional.empty() : Optional.of(answer(result, document)), document);
    }

    /** What stands in a report for a trial of which there is nothing. */
    TrialDocument without(ExperimentConfig alone, OptionalInt fold, Recording recording, TrainingHistory why) {
        return TrialDocuments.of(runner.without(alone, fold, recording, why), recording, Map.of());
    }

    private static TrialAnswer answer(ExperimentResult result, TrialDocument document) {
        TrialState state = has(result, TrainingHistory.Status.FAILED)
                ? TrialState.FAILED
                : has(result, TrainingHistory.Status.DIVERGED) ? TrialState.DIVERGED : TrialState.FINISHED;
        return new TrialAnswer(
                state,
                reason(result),
                Optional.of(Json.writeCompact(document)),
                Optional.of(TrialDocuments.times(result)),
                PeakMemory.ofThisProcess().orElse(0));
    }

    private static boolean has(ExperimentResult result, TrainingHistory.Status status) {
        return result.runs().stream().anyMatch(run -> run.history().status() == status);
    }

    private static Optional<String> reason(ExperimentResult result) {
        String reasons = result.runs().stream()
                .filter(run -> !run.isOk())
                .map(TrialWork::reason)
                .collect(Collectors.joining("; "));
        return reasons.isEmpty() ? Optional.empty() : Optional.of(reasons);
    }

    private static String reason(RunResult run) {
        return "%s %s in epoch %s%s"
                .formatted(
                        run.spec().build().label(),
                        run.history().status().name().toLowerCase(Locale.ROOT),
                        run.history().epochs(),
                        run.history()
                                .failure()
                                .map(cause -> ": " + (cause.getMessage() == null ? cause : cause.getMessage()))
                                .orElse(""));
    }
}
