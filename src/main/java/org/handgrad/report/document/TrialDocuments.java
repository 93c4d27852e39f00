package org.handgrad.report.document;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.handgrad.config.ExperimentConfig;
import org.handgrad.experiment.ExperimentResult;
import org.handgrad.experiment.GradientResults;
import org.handgrad.experiment.Recording;
import org.handgrad.report.document.TimingDocument.RunTime;

/** Makes the documents of trials, and one report of many. */
public final class TrialDocuments {
    /** A curve of more costs is drawn no better. */
    private static final int MOST_COSTS = 101;

    private TrialDocuments() {}

    /**
     * The document of one comparison.
     *
     * @param models saved models by the names of their files, in Base64
     */
    public static TrialDocument of(ExperimentResult comparison, Recording recording, Map<String, String> models) {
        ResultDocument result = ResultDocuments.of(comparison);
        SnapshotDocument drawn = SnapshotDocuments.of(comparison);
        Map<String, List<Double>> costs = HistoryCsv.costs(comparison);
        List<Integer> epochs = recording.everyEpoch()
                ? null
                : epochs(costs.values().stream().mapToInt(List::size).max().orElse(0));
        return new TrialDocument(
                result.data(),
                result.runs(),
                result.parity(),
                result.confusion(),
                result.measures(),
                epochs,
                epochs == null ? costs : thinned(costs, epochs),
                recording.everyEpoch() ? drawn.of("") : drawn.of("").withoutDistances(),
                models);
    }

    /** As many as are drawn, at equal distances, the first and the last among them. */
    private static List<Integer> epochs(int costs) {
        return IntStream.range(0, Math.min(MOST_COSTS, costs))
                .mapToObj(i -> costs <= MOST_COSTS ? i : (int) Math.round(i * (costs - 1.0) / (MOST_COSTS - 1)))
                .toList();
    }

    private static Map<String, List<Double>> thinned(Map<String, List<Double>> costs, List<Integer> epochs) {
        Map<String, List<Double>> thinned = new LinkedHashMap<>();
        costs.forEach((run, all) -> thinned.put(
                run,
                epochs.stream()
                        .filter(epoch -> epoch < all.size())
                        .map(all::get)
                        .toList()));
        return thinned;
    }

    /** The times of a comparison's runs, which are no part of its document. */
    public static String times(ExperimentResult comparison) {
        return Json.writeCompact(TimingDocument.times(comparison));
    }

    /** Reads what {@link #times} wrote, of a trial with these swept values. */
    public static List<RunTime> times(String text, Map<String, String> swept) {
        return Arrays.stream(Json.read(text, RunTime[].class))
                .map(time ->
                        new RunTime(TrialDocument.called(time.id(), swept), time.epochMillis(), time.epochHeapBytes()))
                .toList();
    }

    /**
     * One report of many trials.
     *
     * @param trials in the order of the results
     * @param times of those runs that have any
     * @param ranking of the groups; empty if there is none
     */
    public static StoredExperiment together(
            ExperimentConfig config,
            List<TrialDocument> trials,
            boolean interrupted,
            GradientResults checks,
            List<RunTime> times,
            Optional<RankingDocument> ranking) {
        Map<String, List<Double>> history = new LinkedHashMap<>();
        trials.stream().filter(trial -> trial.epochs() == null).forEach(trial -> history.putAll(trial.costs()));
        return new StoredExperiment(
                ResultDocuments.of(config, trials, interrupted, checks, ranking),
                history,
                SnapshotDocument.together(
                        config.name(), trials.stream().map(TrialDocument::drawn).toList()),
                Optional.of(TimingDocument.of(config.name(), times)),
                config.yaml());
    }
}
