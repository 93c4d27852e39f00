package org.handgrad.report.document;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import org.handgrad.report.document.ResultDocument.Confusion;
import org.handgrad.report.document.ResultDocument.ParityEntry;
import org.handgrad.report.document.ResultDocument.PartMeasures;
import org.handgrad.report.document.ResultDocument.Run;

/**
 * What the store holds of a trial: the part of a report that is about this comparison. Times are not in it, so a rerun gives the same.
 *
 * @param data as in {@code result.json}, in this trial's fold
 * @param runs of each build
 * @param parity of the other builds with the hand build
 * @param confusion of each run
 * @param measures of each run on each part
 * @param epochs after which the costs are; null for all
 * @param costs as in {@code history.csv}
 * @param drawn as in {@code snapshots.json}
 * @param models saved models in Base64, by the names of their files; empty unless they were asked for
 */
public record TrialDocument(
        ResultDocument.Data data,
        List<Run> runs,
        List<ParityEntry> parity,
        List<Confusion> confusion,
        List<PartMeasures> measures,
        List<Integer> epochs,
        Map<String, List<Double>> costs,
        SnapshotDocument drawn,
        Map<String, String> models) {
    public TrialDocument {
        runs = List.copyOf(runs);
        parity = List.copyOf(parity);
        confusion = List.copyOf(confusion);
        measures = List.copyOf(measures);
        epochs = epochs == null ? null : List.copyOf(epochs);
        costs = Collections.unmodifiableMap(new LinkedHashMap<>(costs));
        models = Collections.unmodifiableMap(new LinkedHashMap<>(models));
    }

    /** The same in an experiment that sweeps these values: they are in the names of the runs, before the seed. */
    public TrialDocument of(Map<String, String> swept) {
        if (swept.isEmpty()) {
            return this;
        }
        UnaryOperator<String> called = id -> called(id, swept);
        Map<String, List<Double>> renamed = new LinkedHashMap<>();
        costs.forEach((run, some) -> renamed.put(called.apply(run), some));
        return new TrialDocument(
                data,
                runs.stream()
                        .map(run -> run.called(called.apply(run.id()), swept))
                        .toList(),
                parity.stream()
                        .map(entry -> entry.of(entry.runs().stream().map(called).toList()))
                        .toList(),
                confusion.stream()
                        .map(entry ->
                                new Confusion(called.apply(entry.run()), entry.part(), entry.classes(), entry.counts()))
                        .toList(),
                measures.stream()
                        .map(entry -> entry.of(called.apply(entry.run())))
                        .toList(),
                epochs,
                renamed,
                drawn,
                models);
    }

    /** The name of a run, with swept values before its seed. */
    static String called(String run, Map<String, String> swept) {
        StringBuilder values = new StringBuilder("/");
        swept.forEach(
                (key, value) -> values.append(key).append('=').append(value).append('/'));
        return run.replaceFirst("/(?=seed-[0-9])", Matcher.quoteReplacement(values.toString()));
    }
}
