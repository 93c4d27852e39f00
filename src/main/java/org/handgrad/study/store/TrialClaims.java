package org.handgrad.study.store;

import java.util.List;
import java.util.Set;
import org.handgrad.study.trial.TrialId;

/**
 * What came of asking for trials. Those that are in none of the three are still free.
 *
 * @param taken this process runs them now
 * @param elsewhere another living process runs them now
 * @param ended they are in the store
 */
public record TrialClaims(List<TrialId> taken, Set<TrialId> elsewhere, Set<TrialId> ended) {
    public TrialClaims {
        taken = List.copyOf(taken);
        elsewhere = Set.copyOf(elsewhere);
        ended = Set.copyOf(ended);
    }
}
