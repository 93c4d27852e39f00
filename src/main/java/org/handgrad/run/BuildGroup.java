package org.handgrad.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.handgrad.report.document.ResultDocument.ParityEntry;
import org.handgrad.report.document.ResultDocument.Run;
import org.handgrad.report.document.TrialDocument;
import org.handgrad.study.design.Study;
import org.handgrad.study.design.Trial;
import org.handgrad.study.statistics.Unit;
import org.handgrad.study.trial.TrialId;

/**
 * The trials that differ in seed and fold alone, as one build has trained them, or as several have between which parity holds.
 *
 * @param settings what tells it from the others
 * @param builds one, or several
 * @param trials of each seed and fold
 */
record BuildGroup(Map<String, String> settings, List<String> builds, SortedMap<Unit, TrialDocument> trials) {
    /** All of a study. */
    static List<BuildGroup> of(Study study, List<TrialDocument> documents) {
        Map<TrialId, SortedMap<Unit, TrialDocument>> groups = new LinkedHashMap<>();
        Map<TrialId, Trial> first = new LinkedHashMap<>();
        for (int i = 0; i < documents.size(); i++) {
            Trial trial = study.trials().get(i);
            first.putIfAbsent(trial.group(), trial);
            groups.computeIfAbsent(trial.group(), unseen -> new TreeMap<>())
                    .put(new Unit(trial.seed(), trial.place().fold().orElse(0)), documents.get(i));
        }
        List<BuildGroup> all = new ArrayList<>();
        groups.forEach((id, trials) -> buildsOf(trials)
                .forEach(builds -> all.add(new BuildGroup(first.get(id).settings(), builds, trials))));
        return all;
    }

    /** Parity is with the hand build. */
    private static List<List<String>> buildsOf(SortedMap<Unit, TrialDocument> trials) {
        List<String> builds = trials.get(trials.firstKey()).runs().stream()
                .map(Run::build)
                .distinct()
                .toList();
        List<String> together = new ArrayList<>(builds.subList(0, 1));
        List<List<String>> all = new ArrayList<>();
        all.add(together);
        for (String build : builds.subList(1, builds.size())) {
            if (trials.values().stream().allMatch(trial -> holds(trial, build))) {
                together.add(build);
            } else {
                all.add(List.of(build));
            }
        }
        return all;
    }

    private static boolean holds(TrialDocument trial, String build) {
        List<ParityEntry> entries = trial.parity().stream()
                .filter(entry -> run(trial, build).stream()
                        .anyMatch(run -> entry.runs().get(1).equals(run.id())))
                .toList();
        return !entries.isEmpty() && entries.stream().allMatch(ParityEntry::passes);
    }

    private static List<Run> run(TrialDocument trial, String build) {
        return trial.runs().stream().filter(run -> run.build().equals(build)).toList();
    }

    /** The values of its first build. */
    SortedMap<Unit, Double> values(RankedMeasure measure) {
        SortedMap<Unit, Double> values = new TreeMap<>();
        trials.forEach((unit, trial) -> run(trial, builds.get(0)).stream()
                .filter(Run::endedWell)
                .flatMap(run -> measure.value(trial, run).stream())
                .forEach(value -> values.put(unit, value)));
        return values;
    }
}
