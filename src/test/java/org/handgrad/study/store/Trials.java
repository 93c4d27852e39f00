package org.handgrad.study.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.handgrad.study.trial.TrialId;

/** Trials whose results are known beforehand. */
final class Trials {
    private Trials() {}

    static TrialId id(int number) {
        return TrialId.of("trial " + number);
    }

    static List<TrialId> first(int count) {
        List<TrialId> ids = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            ids.add(id(number));
        }
        return ids;
    }

    /** @param characters how long its result is, at least */
    static StoredTrial finished(TrialId id, int characters) {
        return new StoredTrial(
                id,
                "{\"trial\":\"%s\"}".formatted(id),
                TrialState.FINISHED,
                Optional.empty(),
                Optional.of("{\"of\":\"%s\"}".formatted((id + " ").repeat(1 + characters / 33))),
                new StoredTrial.Timing(0.5, 1, "here", Optional.empty()));
    }

    static StoredTrial failed(TrialId id) {
        return new StoredTrial(
                id,
                "{}",
                TrialState.FAILED,
                Optional.of("no reason"),
                Optional.empty(),
                new StoredTrial.Timing(0.5, 2, "here", Optional.empty()));
    }
}
