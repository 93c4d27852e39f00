package org.handgrad.experiment;

import java.util.Optional;
import org.handgrad.config.ExperimentConfig;
import org.handgrad.data.Dataset;
import org.handgrad.data.Split;
import org.handgrad.data.Standardization;
import org.handgrad.data.csv.CsvTable;
import org.handgrad.data.source.DataSource;

/**
 * The data of an experiment as its runs see it: split, and scaled by what the training part alone says.
 *
 * @param train what is trained on
 * @param test what is kept for testing
 * @param unscaled the training part in its own units
 * @param unscaledTest the test part in its own units
 * @param scaling what the inputs went through
 * @param summary what tables say about it
 */
record PreparedData(
        Dataset train,
        Optional<Dataset> test,
        Dataset unscaled,
        Optional<Dataset> unscaledTest,
        Optional<Standardization> scaling,
        DataSummary summary) {
    static PreparedData of(ExperimentConfig.Data data) {
        Optional<DataSource.Csv> csv =
                data.source() instanceof DataSource.Csv source ? Optional.of(source) : Optional.empty();
        Optional<CsvTable> table = csv.map(DataSource.Csv::read);
        Dataset all = table.map(CsvTable::dataset).orElseGet(data.source()::load);
        Split.Parts parts = data.split().apply(all);
        Optional<Standardization> scaling =
                data.standardize() ? Optional.of(Standardization.fit(parts.train())) : Optional.empty();
        Dataset train = scaled(parts.train(), scaling);
        return new PreparedData(
                train,
                parts.test().map(test -> scaled(test, scaling)),
                parts.train(),
                parts.test(),
                scaling,
                DataSummary.of(
                        parts.train(),
                        parts.test().map(Dataset::size).orElse(0),
                        table.map(CsvTable::dropped).orElse(0),
                        csv.map(DataSource.Csv::file),
                        table.map(CsvTable::sha256),
                        scaling));
    }

    private static Dataset scaled(Dataset part, Optional<Standardization> scaling) {
        return scaling.map(fitted -> fitted.apply(part)).orElse(part);
    }
}
