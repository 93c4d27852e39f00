package org.handgrad.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.handgrad.config.ExperimentReader;
import org.handgrad.experiment.Experiment;
import org.handgrad.experiment.Progress;
import org.handgrad.report.document.StoredExperiment;
import org.handgrad.report.document.UnreadableResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rerun that is interrupted never takes the place of results that it does not contain. */
class ResultPlacementTest {
    private static final String CONFIG = """
            data: { gates: [and] }
            models: { neuron: { layers: [{ units: 1, activation: sigmoid }], loss: xent } }
            builds: [hand]
            optimizers: { sgd: { learning-rate: 0.1 } }
            training: { epochs: 3 }
            seeds: [1, 2, 3, 4]
            check: { points: 1 }
            """;

    private static final String OTHER = CONFIG.replace("0.1", "0.2");
    private static final int NEVER = 100;

    @TempDir
    private Path out;

    /** The experiment, interrupted after so many epochs of all runs together; each has three, and one before its first. */
    private static StoredExperiment run(String config, int epochs) {
        Progress impatient = new Progress() {
            private int left = epochs;

            @Override
            public void done(int done, double cost) {
                left--;
            }

            @Override
            public boolean isInterrupted() {
                return left <= 0;
            }
        };
        return StoredExperiment.of(
                Experiment.run(ExperimentReader.read(Path.of("a.yaml"), "a", config, List.of()), impatient));
    }

    /** Runs and writes as the command does; what is said. */
    private String rerun(String config, int epochs) throws IOException {
        StoredExperiment stored = run(config, epochs);
        ResultPlacement place = ResultPlacement.of(stored.result(), out);
        if (!place.contained()) {
            ReportFolder.write(stored, place.folder(), out, missing -> {
                throw new AssertionError(missing.cause());
            });
        }
        return place.remark().orElse("").replace(out + "/", "");
    }

    private long finished(String folder) throws UnreadableResult {
        return StoredExperiment.readAnyResult(out.resolve(folder)).runs().stream()
                .filter(run -> run.status().equals("ok"))
                .count();
    }

    @Test
    void whatIsCompleteStays() throws IOException, UnreadableResult {
        assertThat(rerun(CONFIG, NEVER)).isEmpty();
        assertThat(rerun(CONFIG, 9))
                .isEqualTo("a keeps its 4 finished runs; they include those of this run (2 finished runs of 4)");
        assertThat(finished("a")).isEqualTo(4);
    }

    @Test
    void ofTwoInterruptedOnesTheLongerStays() throws IOException, UnreadableResult {
        assertThat(rerun(CONFIG, 9)).isEmpty();
        assertThat(rerun(CONFIG, 5))
                .isEqualTo("a keeps its 2 finished runs of 4; they include those of this run (1 finished run of 4)");
        assertThat(finished("a")).isEqualTo(2);
        assertThat(rerun(CONFIG, 13)).isEmpty();
        assertThat(finished("a")).isEqualTo(3);
        assertThat(rerun(CONFIG, NEVER)).isEmpty();
        assertThat(finished("a")).isEqualTo(4);
    }

    @Test
    void anotherConfigurationGoesBeside() throws IOException, UnreadableResult {
        rerun(CONFIG, NEVER);
        String beside = "a/interrupted-"
                + run(OTHER, 1).result().provenance().configHash().substring(0, 8);
        assertThat(rerun(OTHER, 9))
                .isEqualTo(
                        "a keeps its 4 finished runs of another configuration or version; this run (2 finished runs of 4)"
                                + " goes to " + beside);
        assertThat(finished("a")).isEqualTo(4);
        assertThat(finished(beside)).isEqualTo(2);
        assertThat(out.resolve(beside)).isDirectoryContaining(file -> file.endsWith("report.md"));
        assertThat(rerun(OTHER, 5)).startsWith(beside + " keeps its 2 finished runs of 4");
        assertThat(finished(beside)).isEqualTo(2);
        assertThat(rerun(OTHER, 13))
                .startsWith("a keeps its 4 finished runs of another")
                .endsWith(beside);
        assertThat(finished(beside)).isEqualTo(3);
        assertThat(Files.readString(out.resolve("README.md")))
                .contains(" 4 of 4 |", "\n[" + beside + "](" + beside + "/report.md) is an interrupted run");
    }

    @Test
    void aCompleteRunTakesAnyPlace() throws IOException, UnreadableResult {
        rerun(CONFIG, 9);
        assertThat(rerun(OTHER.replace("[1, 2, 3, 4]", "[1]"), NEVER)).isEmpty();
        assertThat(finished("a")).isEqualTo(1);
    }
}
