package org.handgrad.report.document;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handgrad.report.document.ResultDocument.Run;

/**
 * An experiment at a glance: its result and the first run of the deepest model.
 *
 * @param result the whole result
 * @param run the run shown; empty if there is none
 * @param costs of that run, before the first epoch and after each; empty if unknown
 * @param finished when the experiment ended, as in {@link TimingDocument}; empty if unknown
 */
public record ExperimentSummary(
        ResultDocument result, Optional<Run> run, List<Double> costs, Optional<String> finished) {
    public ExperimentSummary {
        costs = List.copyOf(costs);
    }

    /** A glance at an experiment in memory. */
    public static ExperimentSummary of(StoredExperiment stored) {
        return of(stored.result(), stored.history(), stored.timing());
    }

    /**
     * A glance at a stored experiment, without costs and times if their files are unreadable.
     *
     * @throws UnreadableResult if the result cannot be read
     */
    public static ExperimentSummary read(Path folder) throws UnreadableResult {
        return of(
                StoredExperiment.readResult(folder),
                found(folder.resolve(StoredExperiment.HISTORY), HistoryCsv::read)
                        .orElse(Map.of()),
                found(folder.resolve(StoredExperiment.TIMING), text -> Json.read(text, TimingDocument.class)));
    }

    private static <T> Optional<T> found(Path file, StoredFile.Parser<T> parser) {
        try {
            return Files.exists(file) ? Optional.of(StoredFile.read(file, parser)) : Optional.empty();
        } catch (UnreadableResult e) {
            return Optional.empty(); // the result stands for itself
        }
    }

    private static ExperimentSummary of(
            ResultDocument result, Map<String, List<Double>> history, Optional<TimingDocument> timing) {
        Optional<Run> run = result.runs().stream()
                .max(Comparator.comparingInt((Run some) -> depth(result, some))
                        .thenComparing(
                                Comparator.comparingInt(result.runs()::indexOf).reversed()));
        return new ExperimentSummary(
                result,
                run,
                run.map(shown -> history.getOrDefault(shown.id(), List.of())).orElse(List.of()),
                timing.map(TimingDocument::finished));
    }

    private static int depth(ResultDocument result, Run run) {
        return result.models().stream()
                .filter(model -> model.name().equals(run.model()))
                .mapToInt(model -> model.layers().size())
                .findFirst()
                .orElse(0);
    }
}
