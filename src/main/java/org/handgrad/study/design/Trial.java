package org.handgrad.study.design;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.handgrad.config.ExperimentConfig;
import org.handgrad.experiment.ComparisonPlace;
import org.handgrad.experiment.Recording;
import org.handgrad.study.trial.TrialId;

/**
 * One comparison: one model, gradient source, optimiser, seed and fold, with the swept values in their places.
 *
 * @param id its identity
 * @param group the identity of its group: the trials that differ from it in seed and fold alone
 * @param config of its combination of swept values
 * @param place which comparison of that configuration
 * @param recording what is kept of it
 * @param settings what tells its group from the others of its study, in the order in which tables show it
 */
public record Trial(
        TrialId id,
        TrialId group,
        ExperimentConfig config,
        ComparisonPlace place,
        Recording recording,
        Map<String, String> settings) {
    public Trial {
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    }

    /** The configuration of this trial alone. */
    public ExperimentConfig alone() {
        return place.alone(config);
    }

    /** Of the initial parameters and of the shuffling. */
    public long seed() {
        return config.seeds().get(place.seed());
    }
}
