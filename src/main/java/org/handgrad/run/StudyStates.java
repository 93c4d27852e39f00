package org.handgrad.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handgrad.study.design.Study;
import org.handgrad.study.design.Trial;
import org.handgrad.study.store.StoredTrial;
import org.handgrad.study.store.TrialState;
import org.handgrad.study.store.TrialStore;
import org.handgrad.study.trial.TrialId;

/** How the trials of a study stand. */
public final class StudyStates {
    /** The state of a trial that is not in the store. */
    public static final String MISSING = "missing";

    private StudyStates() {}

    /**
     * One trial.
     *
     * @param settings what tells it from the others, seed and fold included
     * @param state {@code finished}, {@code diverged}, {@code failed} or {@code missing}
     * @param reason why it diverged or failed; null otherwise
     * @param seconds how long it took; null if it is missing
     * @param attempts how often it was tried
     * @param host the machine; null if it is missing
     */
    public record Entry(
            String id,
            Map<String, String> settings,
            String state,
            String reason,
            Double seconds,
            int attempts,
            String host) {}

    /**
     * Every trial, in the order of the study.
     *
     * @param store need not be there
     * @param host what this machine is called
     */
    public static List<Entry> of(Study study, Path store, String host) {
        Map<TrialId, StoredTrial> stored = stored(ids(study.trials()), store, host);
        return study.trials().stream()
                .map(trial -> entry(trial, Optional.ofNullable(stored.get(trial.id()))))
                .toList();
    }

    private static Map<TrialId, StoredTrial> stored(Collection<TrialId> ids, Path file, String host) {
        if (!Files.exists(file)) {
            return Map.of();
        }
        try (TrialStore store = TrialStore.open(file, host)) {
            return store.find(ids);
        }
    }

    /** Forgets those that failed, so that they run again, and says how many. */
    public static int forgetFailed(Study study, Path file, String host) {
        if (!Files.exists(file)) {
            return 0;
        }
        try (TrialStore store = TrialStore.open(file, host)) {
            return store.forgetFailed(ids(study.trials()));
        }
    }

    private static List<TrialId> ids(List<Trial> trials) {
        return trials.stream().map(Trial::id).toList();
    }

    private static Entry entry(Trial trial, Optional<StoredTrial> stored) {
        return new Entry(
                trial.id().toString(),
                settings(trial),
                stored.map(StoredTrial::state).map(TrialState::label).orElse(MISSING),
                stored.flatMap(StoredTrial::reason).orElse(null),
                stored.map(one -> one.timing().seconds()).orElse(null),
                stored.map(one -> one.timing().attempts()).orElse(0),
                stored.map(one -> one.timing().host()).orElse(null));
    }

    private static Map<String, String> settings(Trial trial) {
        Map<String, String> settings = new LinkedHashMap<>(trial.settings());
        settings.put("seed", Long.toString(trial.seed()));
        trial.place().fold().ifPresent(fold -> settings.put("fold", Integer.toString(fold)));
        return settings;
    }
}
