package org.handgrad.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.handgrad.run.StudyStates;
import org.handgrad.run.StudyStates.Entry;
import org.handgrad.study.design.Study;
import org.handgrad.study.design.Trial;

/** What {@code run --dry-run} says. */
final class StudyPlan {
    private static final int MOST_SHOWN = 20;

    private StudyPlan() {}

    static String text(Study study, List<Entry> trials) {
        List<Entry> missing = trials.stream()
                .filter(trial -> trial.state().equals(StudyStates.MISSING))
                .toList();
        List<String> lines = new ArrayList<>();
        lines.add("%s: %s trials in %s groups; %s stored, %s to run%s"
                .formatted(
                        study.name(),
                        trials.size(),
                        study.trials().stream().map(Trial::group).distinct().count(),
                        trials.size() - missing.size(),
                        missing.size(),
                        time(trials, missing.size())));
        missing.stream().limit(MOST_SHOWN).forEach(trial -> lines.add("  " + TrialsCommand.name(trial)));
        if (missing.size() > MOST_SHOWN) {
            lines.add("  … and %s more".formatted(missing.size() - MOST_SHOWN));
        }
        return String.join("\n", lines) + "\n";
    }

    /** By those that have ended, if there are any. */
    private static String time(List<Entry> trials, int missing) {
        return trials.stream().filter(trial -> trial.seconds() != null).mapToDouble(Entry::seconds).average().stream()
                .filter(mean -> missing > 0)
                .mapToObj(
                        mean -> String.format(Locale.ROOT, ", about %.0f s of one process", Math.ceil(mean * missing)))
                .findFirst()
                .orElse("");
    }
}
