package org.handgrad.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.handgrad.config.yaml.YamlValue;
import org.handgrad.data.DataException;
import org.handgrad.data.Dataset;
import org.handgrad.data.Samples;
import org.handgrad.data.Task;
import org.handgrad.data.split.Folds;
import org.handgrad.data.split.Partition;
import org.handgrad.data.split.RowNumbers;
import org.handgrad.data.split.Split;
import org.handgrad.data.split.SplitBy;
import org.handgrad.data.split.SplitException;
import org.handgrad.message.Problem;

/**
 * What a configuration says about its data.
 *
 * @param place where it says so
 * @param sourcePlace where it says which
 * @param splitPlace where it says what the samples are for
 */
record ParsedData(
        ParsedSource source,
        Split split,
        boolean standardize,
        YamlValue place,
        YamlValue sourcePlace,
        YamlValue splitPlace) {
    ExperimentConfig.Data in(String experiment, Path folder, Optional<Folds> folds) {
        return new ExperimentConfig.Data(source.of(experiment, folder), split, folds, standardize);
    }

    /**
     * What is trained on.
     *
     * @param first in the first fold, as a model sees it
     * @param fewest the number of samples of the fold that has least of them
     */
    record TrainingPart(Dataset first, int fewest) {}

    /** What is trained on; nothing, after the problems were reported, if the data cannot be read, or not be divided so. */
    Optional<TrainingPart> trainingPart(ExperimentConfig.Data data) {
        try {
            Samples all = data.source().load();
            if (split.by() instanceof SplitBy.Classes && !(all.task() instanceof Task.Classification)) {
                splitPlace.problem("'stratify' is for classes, and this is %s".formatted(described(all.task())));
                return Optional.empty();
            }
            List<RowNumbers> parts =
                    data.partitions(all).stream().map(Partition::train).toList();
            int[] first = parts.get(0).toArray();
            return Optional.of(new TrainingPart(
                    all.fit(data.standardize(), first).scaled(first),
                    parts.stream().mapToInt(RowNumbers::size).min().orElseThrow()));
        } catch (DataException e) {
            report(e.problems(), e.more());
        } catch (SplitException e) {
            place.problem(e.getMessage());
        }
        return Optional.empty();
    }

    private static String described(Task task) {
        return task instanceof Task.Regression ? "a regression" : "several labels";
    }

    /** What is wrong with a file as a whole is wrong with its name; the rest has places of its own. */
    private void report(List<Problem> problems, int more) {
        for (Problem problem : problems) {
            if (problem.line() == 0) {
                sourcePlace.problem("%s: %s".formatted(problem.source(), problem.message()));
            } else {
                place.document().add(List.of(problem));
            }
        }
        if (more > 0) {
            String source = problems.get(0).source();
            place.document().add(List.of(Problem.ofWhole(source, "and %s more mistakes".formatted(more))));
        }
    }
}
