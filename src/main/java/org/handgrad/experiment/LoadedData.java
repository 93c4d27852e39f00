package org.handgrad.experiment;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.handgrad.config.ExperimentConfig;
import org.handgrad.data.Samples;
import org.handgrad.data.pipeline.TableSamples;
import org.handgrad.data.source.DataSource;
import org.handgrad.data.split.Partition;

/**
 * The data of an experiment before they are divided.
 *
 * @param all samples, of which nothing was fitted yet
 * @param partitions what each sample is for, fold by fold; one if there are no folds
 * @param dropped rows left out for a missing value
 * @param file they were read from; empty if there is none
 * @param sha256 of the file
 * @param standardize whether inputs are scaled that say nothing of it
 */
record LoadedData(
        Samples all,
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
        Samples all = data.source().load();
        Optional<TableSamples> table = all instanceof TableSamples read ? Optional.of(read) : Optional.empty();
        return new LoadedData(
                all,
                data.partitions(all),
                table.map(read -> read.reading().dropped()).orElse(0),
                data.source() instanceof DataSource.Table source ? Optional.of(source.file()) : Optional.empty(),
                table.map(read -> read.reading().source().sha256()),
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
