package org.handgrad.experiment;

import java.util.Optional;
import org.handgrad.config.ExperimentConfig;
import org.handgrad.data.DataSource;
import org.handgrad.data.Dataset;
import org.handgrad.data.Split;
import org.handgrad.data.Standardization;
import org.handgrad.data.csv.CsvTable;

/**
 * The data of an experiment as its runs see it: split, and scaled by what the training part alone says.
 *
 * @param train what is trained on
 * @param test what is kept for testing
 * @param unscaled the training part in its own units
 * @param scaling what the inputs went through
 * @param summary what tables say about it
 */
record Preparation(
        Dataset train,
        Optional<Dataset> test,
        Dataset unscaled,
        Optional<Standardization> scaling,
        DataSummary summary) {
    static Preparation of(ExperimentConfig.Data data) {
        if (data.source() instanceof DataSource.Csv csv) {
            CsvTable table = csv.read();
            Split.Parts parts = data.split().apply(table.dataset());
            return scaled(
                    parts,
                    data.standardize(),
                    DataSummary.of(
                            parts.train(),
                            testSize(parts),
                            table.dropped(),
                            Optional.of(csv.file()),
                            Optional.of(table.sha256())));
        }
        Split.Parts parts = data.split().apply(data.source().load());
        return scaled(
                parts,
                data.standardize(),
                DataSummary.of(parts.train(), testSize(parts), 0, Optional.empty(), Optional.empty()));
    }

    private static int testSize(Split.Parts parts) {
        return parts.test().map(Dataset::size).orElse(0);
    }

    private static Preparation scaled(Split.Parts parts, boolean standardize, DataSummary summary) {
        if (!standardize) {
            return new Preparation(parts.train(), parts.test(), parts.train(), Optional.empty(), summary);
        }
        Standardization scaling = Standardization.fit(parts.train());
        return new Preparation(
                scaling.apply(parts.train()),
                parts.test().map(scaling::apply),
                parts.train(),
                Optional.of(scaling),
                summary);
    }
}
