package org.handgrad.study.schedule;

import java.util.Optional;
import org.handgrad.study.store.TrialState;

/**
 * What a worker says of a trial.
 *
 * @param state how it ended
 * @param reason why it failed or diverged; empty if it finished
 * @param result as JSON; empty if it failed
 * @param memory what the worker's process takes now, in bytes
 */
public record TrialAnswer(TrialState state, Optional<String> reason, Optional<String> result, long memory) {
    /** A trial with a result. */
    public static TrialAnswer finished(String result, long memory) {
        return new TrialAnswer(TrialState.FINISHED, Optional.empty(), Optional.of(result), memory);
    }

    /** A trial without one. */
    public static TrialAnswer failed(String reason, long memory) {
        return new TrialAnswer(TrialState.FAILED, Optional.of(reason), Optional.empty(), memory);
    }
}
