package org.handgrad.experiment;

import java.util.Optional;
import org.handgrad.config.ExperimentConfig;
import org.handgrad.data.Dataset;
import org.handgrad.data.Split;
import org.handgrad.data.Standardization;

/** The data of an experiment as its runs see it: split, and scaled by what the training part alone says. */
record Preparation(Dataset train, Optional<Dataset> test) {
    static Preparation of(ExperimentConfig.Data data) {
        Split.Parts parts = data.split().apply(data.source().load());
        if (!data.standardize()) {
            return new Preparation(parts.train(), parts.test());
        }
        Standardization scaling = Standardization.fit(parts.train());
        return new Preparation(scaling.apply(parts.train()), parts.test().map(scaling::apply));
    }
}
