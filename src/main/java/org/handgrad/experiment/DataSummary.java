package org.handgrad.experiment;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.handgrad.data.Dataset;
import org.handgrad.data.Task;
import org.handgrad.data.split.Partition;

/**
 * Summary of an experiment's data, in the first fold if there are several.
 *
 * @param name of the dataset
 * @param task what the targets mean
 * @param train number of training samples
 * @param validation number of validation samples
 * @param test number of test samples
 * @param folds how often the samples are divided
 * @param dropped rows dropped for a missing value
 * @param features names of the inputs
 * @param outputs number of target columns
 * @param file it was read from; empty if there is none
 * @param sha256 of the file
 */
public record DataSummary(
        String name,
        Task task,
        int train,
        int validation,
        int test,
        int folds,
        int dropped,
        List<String> features,
        int outputs,
        Optional<Path> file,
        Optional<String> sha256) {
    public DataSummary {
        features = List.copyOf(features);
    }

    static DataSummary of(LoadedData data, Partition partition) {
        Dataset all = data.all();
        return new DataSummary(
                all.name(),
                all.task(),
                partition.train().size(),
                partition.validation().size(),
                partition.test().size(),
                data.folds(),
                data.dropped(),
                all.features(),
                all.outputs(),
                data.file(),
                data.sha256());
    }
}
