package org.handgrad.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.handgrad.config.ExperimentConfig;
import org.handgrad.data.Dataset;

/** Runs every comparison of a configuration, and checks its gradients. */
public final class Experiment {
    private Experiment() {}

    /**
     * Runs every combination of a configuration, compares builds, and checks gradients. If a run fails, the others continue. After
     * an interruption the remaining runs are marked as interrupted.
     *
     * @throws org.handgrad.data.DataException if the data cannot be read
     */
    public static ExperimentResult run(ExperimentConfig config, Progress progress) {
        ComparisonRunner runner = new ComparisonRunner();
        List<ExperimentResult> comparisons = new ArrayList<>();
        for (ComparisonPlace place : ComparisonPlace.all(config)) {
            Recording recording = place.recording(config, true, true);
            comparisons.add(runner.run(place.alone(config), place.fold(), recording, progress));
        }
        GradientResults checks = check(config, progress);
        return new ExperimentResult(
                config,
                progress.isInterrupted(),
                comparisons.get(0).data(),
                comparisons.stream().flatMap(one -> one.runs().stream()).toList(),
                comparisons.stream().flatMap(one -> one.parities().stream()).toList(),
                checks.gradients(),
                checks.differences(),
                comparisons.get(0).plotData(),
                Provenance.of(config));
    }

    /** Checks the gradients of all models, and compares finite differences with them; without the latter after an interruption. */
    public static GradientResults check(ExperimentConfig config, Progress progress) {
        Dataset samples = LoadedData.of(config.data()).fold(1).train();
        Dataset training = samples.castTo(config.precision().dataType());
        return new GradientResults(
                compared("the gradient check", () -> GradientComparison.of(config, samples, progress), progress),
                progress.isInterrupted()
                        ? List.of()
                        : compared(
                                "the comparison with finite differences",
                                () -> DifferenceError.of(config, training.samples()),
                                progress));
    }

    /** Nothing, if it fails: the runs are there, and are not to be lost with it. */
    private static <T> List<T> compared(String what, Supplier<List<T>> comparison, Progress progress) {
        try {
            return comparison.get();
        } catch (RuntimeException e) {
            progress.end();
            progress.failed(what, e);
            return List.of();
        }
    }
}
