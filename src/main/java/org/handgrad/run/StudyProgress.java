package org.handgrad.run;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.handgrad.experiment.Progress;
import org.handgrad.report.document.Json;
import org.handgrad.report.document.TrialDocument;
import org.handgrad.study.design.Study;
import org.handgrad.study.schedule.TrialListener;
import org.handgrad.study.statistics.Direction;
import org.handgrad.study.store.StoredTrial;
import org.handgrad.study.store.TrialState;
import org.handgrad.study.trial.TrialId;

/** Tells how far a study has come: trial by trial if values are swept, else epoch by epoch. */
final class StudyProgress implements TrialListener {
    private final Study study;
    private final Progress progress;
    private final int before;
    private final long begun = System.nanoTime();
    private int ended;
    private int failed;
    private Optional<Double> best = Optional.empty();

    /** @param stored the trials that had ended before */
    StudyProgress(Study study, Map<TrialId, TrialState> stored, Progress progress) {
        this.study = study;
        this.progress = progress;
        this.before = stored.size();
        this.ended = before;
        this.failed = (int) stored.values().stream()
                .filter(state -> state == TrialState.FAILED)
                .count();
        if (study.isSwept() && ended < study.trials().size()) {
            progress.begin(
                    "%s, %s trials".formatted(study.name(), study.trials().size()),
                    study.trials().size());
            progress.done(ended);
        }
    }

    @Override
    public void ended(StoredTrial trial) {
        ended++;
        failed += trial.state() == TrialState.FAILED ? 1 : 0;
        if (study.isSwept()) {
            trial.result().map(text -> Json.read(text, TrialDocument.class)).ifPresent(this::compare);
            progress.done(ended, "failed %s%s%s".formatted(failed, shownBest(), left()));
        }
    }

    private void compare(TrialDocument trial) {
        RankedMeasure measure = RankedMeasure.of(study.ranking(), List.of(trial));
        Optional<Double> value = trial.runs().stream().findFirst().flatMap(run -> measure.value(trial, run));
        boolean lower = measure.direction() == Direction.LOWER;
        best = value.filter(one -> best.isEmpty() || (lower ? one < best.get() : one > best.get()))
                .or(() -> best);
    }

    private String shownBest() {
        return best.map(value -> String.format(Locale.ROOT, ", best %.4g", value))
                .orElse("");
    }

    private String left() {
        double each = (System.nanoTime() - begun) / 1e9 / Math.max(1, ended - before);
        return String.format(
                Locale.ROOT, ", %.0f s left", Math.ceil(each * (study.trials().size() - ended)));
    }

    @Override
    public boolean isInterrupted() {
        return progress.isInterrupted();
    }

    void end() {
        if (study.isSwept()) {
            progress.end();
        }
    }

    /** What a trial in this process tells. */
    Progress ofOneTrial() {
        if (!study.isSwept()) {
            return progress;
        }
        return new Progress() {
            @Override
            public boolean isInterrupted() {
                return progress.isInterrupted();
            }
        };
    }
}
