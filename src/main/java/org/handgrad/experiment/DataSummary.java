package org.handgrad.experiment;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.handgrad.data.Dataset;
import org.handgrad.data.Standardization;
import org.handgrad.data.Task;

/**
 * Summary of an experiment's data.
 *
 * @param name of the dataset
 * @param task what the targets mean
 * @param train number of training samples
 * @param test number of test samples
 * @param dropped rows dropped for a missing value
 * @param features names of the inputs
 * @param outputs number of target columns
 * @param file it was read from; empty if there is none
 * @param sha256 of the file
 * @param scaling of the inputs; empty for none
 */
public record DataSummary(
        String name,
        Task task,
        int train,
        int test,
        int dropped,
        List<String> features,
        int outputs,
        Optional<Path> file,
        Optional<String> sha256,
        Optional<Standardization> scaling) {
    public DataSummary {
        features = List.copyOf(features);
    }

    static DataSummary of(
            Dataset train,
            int test,
            int dropped,
            Optional<Path> file,
            Optional<String> sha256,
            Optional<Standardization> scaling) {
        return new DataSummary(
                train.name(),
                train.task(),
                train.size(),
                test,
                dropped,
                train.features(),
                train.outputs(),
                file,
                sha256,
                scaling);
    }
}
