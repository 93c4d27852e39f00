package org.handgrad.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.handgrad.config.ExperimentReader;
import org.handgrad.experiment.Experiment;
import org.handgrad.experiment.ExperimentResult;
import org.handgrad.experiment.Progress;
import org.junit.jupiter.api.io.TempDir;

/** A small experiment, and a folder for reports of it. */
abstract class ReportFixture {
    /** A run that ends well beside one that diverges, without classes: every kind of number and of none. */
    static final String CONFIG = """
            data:
              points:
                inputs: [[1, 2], [3, 4], [-1, 0.5]]
                targets: [[1], [0], [1]]
            models:
              linear:
                layers: [{ units: 1, activation: identity }]
                loss: mse
            optimizers:
              sgd: { learning-rate: 0.01 }
              nesterovs: { learning-rate: 1e150 }
            training: { epochs: 4 }
            check: { points: 1 }
            """;

    /** Of {@link #CONFIG}, computed once for all tests. */
    static final ExperimentResult RESULT = run("a", CONFIG);

    @TempDir
    Path out;

    static ExperimentResult run(String name, String config) {
        return Experiment.run(ExperimentReader.read(Path.of(name + ".yaml"), name, config, List.of()), Progress.SILENT);
    }

    /** Every file below a folder with its text. */
    static SortedMap<String, String> contents(Path folder) throws IOException {
        SortedMap<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return contents;
    }
}
