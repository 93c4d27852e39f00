package org.handgrad.config;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.handgrad.config.yaml.ConfigException;
import org.handgrad.config.yaml.SetOption;
import org.handgrad.message.Problem;

/** Configurations as texts, and what reading them gives. */
final class ConfigTexts {
    /** As little as an experiment needs; every mistake in the tests is one change to it. */
    static final String SMALL = """
            data:
              points:
                inputs: [[0, 0], [0, 1], [1, 0], [1, 1]]
                targets: [[0], [1], [1], [0]]
            models:
              m:
                layers:
                  - { units: 1, activation: sigmoid }
                loss: mse
            optimizers:
              sgd: { learning-rate: 0.5 }
            training: { epochs: 3 }
            """;

    private ConfigTexts() {}

    static ExperimentConfig read(String text, String... set) {
        List<SetOption> options = Arrays.stream(set).map(SetOption::parse).toList();
        return ExperimentReader.read(Path.of("a.yaml"), "a", text, options);
    }

    static List<Problem> problemsOf(String text, String... set) {
        return catchThrowableOfType(ConfigException.class, () -> read(text, set))
                .problems();
    }

    static String messageOf(String text, String... set) {
        return catchThrowableOfType(ConfigException.class, () -> read(text, set))
                .getMessage()
                .replace(System.lineSeparator(), "\n");
    }
}
