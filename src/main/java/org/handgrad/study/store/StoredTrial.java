package org.handgrad.study.store;

import java.util.Optional;
import org.handgrad.study.trial.TrialId;

/**
 * A trial that ended.
 *
 * @param id which one
 * @param settings what tells it from the others of its study, as JSON
 * @param state how it ended
 * @param reason why it failed or diverged, in one sentence; empty if it finished
 * @param result what came of it, as JSON; empty if its worker was lost
 * @param timing when, where and how fast; no result depends on it
 */
public record StoredTrial(
        TrialId id,
        String settings,
        TrialState state,
        Optional<String> reason,
        Optional<String> result,
        Timing timing) {
    /**
     * What differs between reruns.
     *
     * @param seconds how long it took
     * @param attempts how often it was tried; 2 if a worker was lost the first time
     * @param host the machine
     * @param runs the times of its runs, as JSON; empty if it failed
     */
    public record Timing(double seconds, int attempts, String host, Optional<String> runs) {}
}
