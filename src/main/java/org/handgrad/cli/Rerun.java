package org.handgrad.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.handgrad.config.ExperimentText;
import org.handgrad.config.yaml.ConfigException;
import org.handgrad.experiment.Progress;
import org.handgrad.experiment.Provenance;
import org.handgrad.report.document.StoredExperiment;
import org.handgrad.report.verify.Verification;
import org.handgrad.run.StudyResult;
import org.handgrad.run.StudyRun;
import org.handgrad.run.Workforce;
import org.handgrad.study.design.Study;
import org.handgrad.study.design.StudyReader;
import org.handgrad.study.design.TrialIdentity;
import org.handgrad.study.schedule.WorkerLostException;

/**
 * A stored experiment that is to be run again, by the configuration that is stored with it.
 *
 * @param stored what it will be compared with
 * @param study what is stored of its configuration
 * @param current the configuration as its file says by now; the stored one if there is no such file
 */
record Rerun(StoredExperiment stored, Study study, String current) {
    /**
     * Reads all configurations before anything runs.
     *
     * @throws InputException if one of them is no experiment any more
     */
    static List<Rerun> of(List<StoredExperiment> stored) throws InputException {
        List<Rerun> reruns = new ArrayList<>();
        List<String> mistakes = new ArrayList<>();
        TrialIdentity identity = TrialIdentity.of(Provenance.readVersions());
        for (StoredExperiment experiment : stored) {
            try {
                reruns.add(of(experiment, identity));
            } catch (ConfigException e) {
                mistakes.add(e.getMessage());
            }
        }
        if (!mistakes.isEmpty()) {
            throw new InputException(mistakes);
        }
        return reruns;
    }

    private static Rerun of(StoredExperiment stored, TrialIdentity identity) {
        Path file = stored.configFile();
        String name = stored.result().experiment();
        ExperimentText text = ExperimentText.of(file, name, stored.config(), List.of());
        return new Rerun(stored, StudyReader.read(text, identity, false), current(file, stored));
    }

    /** With values from the command line the stored configuration is another than that of the file. */
    private static String current(Path file, StoredExperiment stored) {
        try {
            return stored.hasValuesSet() || !Files.isRegularFile(file) ? stored.config() : Files.readString(file);
        } catch (IOException e) {
            return stored.config(); // which is what will be run
        }
    }

    /**
     * Runs all of it, with a store of its own, and compares.
     *
     * @throws IOException if there is no room for the store
     */
    Verification verify(Progress progress) throws IOException, WorkerLostException {
        Path folder = Files.createTempDirectory("handgrad-rerun");
        try {
            Workforce alone = new Workforce(OptionalInt.of(1), List.of(), WorkerCommand.host());
            StudyResult again = StudyRun.run(study, folder, false, alone, progress);
            return Verification.of(stored, again.stored(), current);
        } finally {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }
}
