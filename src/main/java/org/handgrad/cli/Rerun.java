package org.handgrad.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.handgrad.config.ExperimentConfig;
import org.handgrad.config.ExperimentReader;
import org.handgrad.config.yaml.ConfigException;
import org.handgrad.experiment.Experiment;
import org.handgrad.experiment.Progress;
import org.handgrad.report.document.StoredExperiment;
import org.handgrad.report.verify.Verification;

/**
 * A stored experiment that is to be run again, by the configuration that is stored with it.
 *
 * @param stored what it will be compared with
 * @param config what is stored of its configuration
 * @param current the configuration as its file says by now; the stored one if there is no such file
 */
record Rerun(StoredExperiment stored, ExperimentConfig config, String current) {
    /**
     * Reads all configurations before anything runs.
     *
     * @throws InputException if one of them is no experiment any more
     */
    static List<Rerun> of(List<StoredExperiment> stored) throws InputException {
        List<Rerun> reruns = new ArrayList<>();
        List<String> mistakes = new ArrayList<>();
        for (StoredExperiment experiment : stored) {
            try {
                reruns.add(of(experiment));
            } catch (ConfigException e) {
                mistakes.add(e.getMessage());
            }
        }
        if (!mistakes.isEmpty()) {
            throw new InputException(mistakes);
        }
        return reruns;
    }

    private static Rerun of(StoredExperiment stored) {
        Path file = stored.configFile();
        String name = stored.result().experiment();
        return new Rerun(stored, ExperimentReader.read(file, name, stored.config(), List.of()), current(file, stored));
    }

    /** With values from the command line the stored configuration is another than that of the file. */
    private static String current(Path file, StoredExperiment stored) {
        try {
            return stored.hasValuesSet() || !Files.isRegularFile(file) ? stored.config() : Files.readString(file);
        } catch (IOException e) {
            return stored.config(); // which is what will be run
        }
    }

    /** Runs it, and compares. */
    Verification verify(Progress progress) {
        StoredExperiment again = StoredExperiment.of(Experiment.run(config, progress));
        return Verification.of(stored, again, current);
    }
}
