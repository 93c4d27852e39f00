package org.handgrad.study.schedule;

import java.util.Optional;
import org.handgrad.study.store.StoredTrial;
import org.handgrad.study.store.TrialState;

/**
 * What is said of a trial that was run.
 *
 * @param state how it ended
 * @param reason why it failed or diverged; empty if it finished
 * @param result as JSON; empty if there is none
 * @param times of its runs, as JSON, on which no result depends; empty if there is no result
 * @param memory what the worker's process takes now, in bytes
 */
public record TrialAnswer(
        TrialState state, Optional<String> reason, Optional<String> result, Optional<String> times, long memory) {
    /** A trial with a result. */
    public static TrialAnswer finished(String result, long memory) {
        return new TrialAnswer(TrialState.FINISHED, Optional.empty(), Optional.of(result), Optional.empty(), memory);
    }

    /** A trial without one. */
    public static TrialAnswer failed(String reason, long memory) {
        return new TrialAnswer(TrialState.FAILED, Optional.of(reason), Optional.empty(), Optional.empty(), memory);
    }

    StoredTrial stored(TrialTask task, double seconds, int attempts, String host) {
        return new StoredTrial(
                task.id(),
                task.settings(),
                state,
                reason,
                result,
                new StoredTrial.Timing(seconds, attempts, host, times));
    }
}
