package org.handgrad.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.handgrad.config.ExperimentConfig;
import org.handgrad.config.yaml.ConfigException;
import org.handgrad.config.yaml.SetOption;
import org.handgrad.message.ReadFailure;
import org.handgrad.study.design.StudyReader;

/** Reads all configurations of a command line before anything runs. */
final class ConfigFiles {
    private ConfigFiles() {}

    /** How a file is read. */
    @FunctionalInterface
    interface Reader<E> {
        E read(Path file, List<SetOption> options) throws IOException;
    }

    /** @throws InputException with every mistake in every file */
    static List<ExperimentConfig> read(List<Path> files, List<String> set) throws InputException {
        return read(files, set, StudyReader::config, ExperimentConfig::name);
    }

    /** @throws InputException with every mistake in every file */
    static <E> List<E> read(List<Path> files, List<String> set, Reader<E> reader, Function<E, String> name)
            throws InputException {
        List<String> mistakes = new ArrayList<>();
        List<SetOption> options = new ArrayList<>();
        for (String option : set) {
            try {
                options.add(SetOption.parse(option));
            } catch (IllegalArgumentException e) {
                mistakes.add("--set: " + e.getMessage());
            }
        }
        List<E> configs = new ArrayList<>();
        Map<String, Path> names = new HashMap<>();
        for (Path file : files) {
            try {
                E config = reader.read(file, options);
                Path other = names.put(name.apply(config).toLowerCase(Locale.ROOT), file);
                if (other != null) {
                    mistakes.add("%s and %s are both called '%s', and would write one report; rename one"
                            .formatted(other, file, name.apply(config)));
                }
                configs.add(config);
            } catch (ConfigException e) {
                mistakes.add(e.getMessage());
            } catch (IOException e) {
                mistakes.add("%s: %s; expected a configuration, as in configs/"
                        .formatted(file, ReadFailure.reason(file, e)));
            }
        }
        if (!mistakes.isEmpty()) {
            throw new InputException(mistakes);
        }
        return configs;
    }
}
