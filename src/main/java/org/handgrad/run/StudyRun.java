package org.handgrad.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handgrad.config.ExperimentConfig;
import org.handgrad.experiment.Experiment;
import org.handgrad.experiment.GradientResults;
import org.handgrad.experiment.Progress;
import org.handgrad.report.document.Json;
import org.handgrad.report.document.TimingDocument;
import org.handgrad.report.document.TrialDocument;
import org.handgrad.report.document.TrialDocuments;
import org.handgrad.study.design.Study;
import org.handgrad.study.design.Trial;
import org.handgrad.study.schedule.LocalRun;
import org.handgrad.study.schedule.Scheduler;
import org.handgrad.study.schedule.WorkerLostException;
import org.handgrad.study.store.EarlierStores;
import org.handgrad.study.store.StoredTrial;
import org.handgrad.study.store.TrialState;
import org.handgrad.study.store.TrialStore;
import org.handgrad.study.trial.TrialId;
import org.handgrad.train.TrainingHistory;

/** Runs a study: looks up which of its trials are in the store, runs the others, and puts all of them together. */
public final class StudyRun {
    /** The name of a store in the folder of a report. */
    public static final String STORE = "trials.db";

    private final Study study;
    private final Workforce workforce;
    private final Progress progress;
    private final TrialWork work = new TrialWork();
    private final Map<TrialId, TrialDocument> interrupted = new HashMap<>();

    private StudyRun(Study study, Workforce workforce, Progress progress) {
        this.study = study;
        this.workforce = workforce;
        this.progress = progress;
    }

    /**
     * Runs what is missing.
     *
     * @param folder of the study's report, where the store is
     * @param fresh whether the store that is there is set aside first
     * @throws org.handgrad.study.store.StoreException if the store cannot be used; what was stored before is safe
     * @throws WorkerLostException if no worker can be started
     */
    public static StudyResult run(Study study, Path folder, boolean fresh, Workforce workforce, Progress progress)
            throws WorkerLostException {
        Path file = folder.resolve(STORE);
        if (fresh) {
            EarlierStores.setAside(file);
        }
        try (TrialStore store = TrialStore.open(file, workforce.host())) {
            StudyRun run = new StudyRun(study, workforce, progress);
            run.missing(store);
            return run.result(store.find(study.trials().stream().map(Trial::id).toList()));
        }
    }

    private void missing(TrialStore store) throws WorkerLostException {
        Map<TrialId, TrialState> ended =
                store.states(study.trials().stream().map(Trial::id).toList());
        List<ComparisonTask> tasks = study.trials().stream()
                .filter(trial -> !ended.containsKey(trial.id()))
                .map(trial -> new ComparisonTask(trial, study.file()))
                .toList();
        StudyProgress all = new StudyProgress(study, ended, progress);
        int workers = workforce.workersFor(study, tasks.size());
        if (workers > 1) {
            Scheduler.run(tasks, store, workforce.factory(), workforce.limits(workers), workforce.host(), all);
        } else {
            LocalRun.run(tasks, store, workforce.host(), all, task -> {
                Trial trial = task.trial();
                TrialWork.Outcome outcome =
                        work.run(trial.alone(), trial.place().fold(), trial.recording(), all.ofOneTrial());
                if (outcome.answer().isEmpty()) {
                    interrupted.put(trial.id(), outcome.document());
                }
                return outcome.answer();
            });
        }
        all.end();
    }

    private StudyResult result(Map<TrialId, StoredTrial> stored) {
        List<TrialDocument> documents = new ArrayList<>();
        List<TimingDocument.RunTime> times = new ArrayList<>();
        Map<String, String> models = new LinkedHashMap<>();
        for (Trial trial : study.trials()) {
            Optional<StoredTrial> there = Optional.ofNullable(stored.get(trial.id()));
            Map<String, String> swept = swept(trial);
            TrialDocument document = document(trial, there).of(swept);
            documents.add(document);
            models.putAll(document.models());
            there.flatMap(one -> one.timing().runs())
                    .ifPresent(text -> times.addAll(TrialDocuments.times(text, swept)));
        }
        ExperimentConfig config = CheckedModels.of(study);
        GradientResults checks = Experiment.check(config, progress);
        return new StudyResult(
                TrialDocuments.together(
                        config, documents, progress.isInterrupted(), checks, times, StudyRanking.of(study, documents)),
                models);
    }

    private TrialDocument document(Trial trial, Optional<StoredTrial> there) {
        Optional<TrialDocument> whole =
                there.flatMap(StoredTrial::result).map(text -> Json.read(text, TrialDocument.class));
        return whole.orElseGet(() -> interrupted.containsKey(trial.id())
                ? interrupted.get(trial.id())
                : work.without(
                        trial.alone(),
                        trial.place().fold(),
                        trial.recording(),
                        there.flatMap(StoredTrial::reason)
                                .map(reason -> TrainingHistory.failed(new IllegalStateException(reason)))
                                .orElseGet(TrainingHistory::notBegun)));
    }

    /** The swept values among the settings of a trial. */
    private Map<String, String> swept(Trial trial) {
        Map<String, String> swept = new LinkedHashMap<>();
        study.keys().stream()
                .filter(trial.settings()::containsKey)
                .forEach(key -> swept.put(key, trial.settings().get(key)));
        return swept;
    }
}
