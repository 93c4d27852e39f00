package org.handgrad.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.handgrad.config.yaml.YamlValue;
import org.handgrad.data.DataException;
import org.handgrad.data.Dataset;
import org.handgrad.data.Split;
import org.handgrad.message.Problem;

/**
 * What a configuration says about its data.
 *
 * @param place where it says so
 * @param sourcePlace where it says which
 */
record ParsedData(ParsedSource source, Split split, boolean standardize, YamlValue place, YamlValue sourcePlace) {
    ExperimentConfig.Data in(String experiment, Path folder) {
        return new ExperimentConfig.Data(source.of(experiment, folder), split, standardize);
    }

    /** What is trained on; nothing, after the problems were reported, if the data cannot be read, or none is left. */
    Optional<Dataset> trainingPart(ExperimentConfig.Data data) {
        try {
            Dataset all = data.source().load();
            if (split.testSize(all.size()) < all.size()) {
                return Optional.of(split.apply(all).train());
            }
            place.problem("the split keeps all samples for testing and leaves none to train on");
        } catch (DataException e) {
            report(e.problems(), e.more());
        }
        return Optional.empty();
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
