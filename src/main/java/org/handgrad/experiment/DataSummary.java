package org.handgrad.experiment;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.handgrad.data.Dataset;
import org.handgrad.data.FittedSamples;
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
 * @param remarks what was done to the data that a reader should know, in a sentence each
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
        List<String> remarks,
        Optional<Path> file,
        Optional<String> sha256) {
    public DataSummary {
        features = List.copyOf(features);
        remarks = List.copyOf(remarks);
    }

    static DataSummary of(LoadedData data, Partition partition, FittedSamples fitted, Dataset training) {
        int[] judged = IntStream.concat(partition.validation().stream(), partition.test().stream())
                .toArray();
        return new DataSummary(
                training.name(),
                training.task(),
                partition.train().size(),
                partition.validation().size(),
                partition.test().size(),
                data.folds(),
                data.dropped(),
                training.features(),
                training.outputs(),
                fitted.remarks(judged),
                data.file(),
                data.sha256());
    }
}
