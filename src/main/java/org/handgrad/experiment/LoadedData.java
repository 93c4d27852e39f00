package org.handgrad.experiment;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.handgrad.config.ExperimentConfig;
import org.handgrad.data.Dataset;
import org.handgrad.data.csv.CsvTable;
import org.handgrad.data.source.DataSource;
import org.handgrad.data.split.Partition;

/**
 * The data of an experiment before they are divided.
 *
 * @param all samples in their own units
 * @param partitions what each sample is for, fold by fold; one if there are no folds
 * @param dropped rows left out for a missing value
 * @param file they were read from; empty if there is none
 * @param sha256 of the file
 * @param standardize whether inputs are scaled
 */
record LoadedData(
        Dataset all,
        List<Partition> partitions,
        int dropped,
        Optional<Path> file,
        Optional<String> sha256,
        boolean standardize) {
    LoadedData {
        partitions = List.copyOf(partitions);
    }

    /** @throws org.handgrad.data.DataException if the data cannot be read */
    static LoadedData of(ExperimentConfig.Data data) {
        Optional<DataSource.Csv> csv =
                data.source() instanceof DataSource.Csv source ? Optional.of(source) : Optional.empty();
        Optional<CsvTable> table = csv.map(DataSource.Csv::read);
        Dataset all = table.map(CsvTable::dataset).orElseGet(data.source()::load);
        return new LoadedData(
                all,
                data.partitions(all),
                table.map(CsvTable::dropped).orElse(0),
                csv.map(DataSource.Csv::file),
                table.map(CsvTable::sha256),
                data.standardize());
    }

    /** How often the samples are divided. */
    int folds() {
        return partitions.size();
    }

    /** What the runs of a fold see; folds are counted from 1. */
    PreparedData fold(int number) {
        return PreparedData.of(this, partitions.get(number - 1));
    }
}
