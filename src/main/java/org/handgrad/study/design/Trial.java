package org.handgrad.study.design;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.handgrad.config.ExperimentConfig;
import org.handgrad.study.trial.TrialId;

/**
 * One comparison: one model, gradient source, optimiser and seed, with the swept values in their places.
 *
 * @param id its identity
 * @param group the identity of its group: the trials that differ from it in the seed alone
 * @param config of this trial alone
 * @param settings what tells it from the other trials of its study, in the order in which tables show it
 */
public record Trial(TrialId id, TrialId group, ExperimentConfig config, Map<String, String> settings) {
    public Trial {
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    }

    /** Of the initial parameters and of the shuffling. */
    public long seed() {
        return config.seeds().get(0);
    }
}
