package org.handgrad.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.handgrad.config.ExperimentConfig;

/**
 * A case to time, by names that a forked virtual machine can resolve.
 *
 * @param config a configuration's path, or {@code standard}
 * @param model the model's name
 */
public record BenchCase(String config, String model) {
    /** The standard cases, as in the README. */
    public static List<BenchCase> standard() {
        return Arrays.stream(Workload.Standard.values())
                .map(standard -> new BenchCase(Workload.STANDARD, standard.label()))
                .toList();
    }

    /** Every model of a configuration, with its first optimiser. */
    public static List<BenchCase> of(Path file, ExperimentConfig config) {
        List<BenchCase> cases = new ArrayList<>();
        config.models()
                .forEach(model ->
                        cases.add(new BenchCase(file.toString(), model.spec().name())));
        return cases;
    }

    /** The model and batch to time, newly created. */
    public Workload workload() {
        return Workload.of(config, model);
    }
}
