package org.handgrad.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.handgrad.config.ExperimentReader;
import org.handgrad.experiment.Experiment;
import org.handgrad.experiment.Progress;
import org.handgrad.report.document.SnapshotDocument;
import org.handgrad.report.document.StoredExperiment;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A picture or a page that cannot be made is left out of the report and named; everything else is there. */
class MissingFileTest {
    private static StoredExperiment whole;

    @TempDir
    private Path out;

    private final List<MissingFile> missing = new ArrayList<>();

    @BeforeAll
    static void run() {
        String config = """
                data: { gates: [and] }
                models: { neuron: { layers: [{ units: 1, activation: sigmoid }], loss: xent } }
                builds: [hand]
                optimizers: { sgd: { learning-rate: 0.1 } }
                training: { epochs: 3 }
                check: { points: 1 }
                """;
        whole = StoredExperiment.of(
                Experiment.run(ExperimentReader.read(Path.of("a.yaml"), "a", config, List.of()), Progress.SILENT));
    }

    /** The same with a picture of the boundary that has too few answers for its grid. */
    private static StoredExperiment withoutAnswers() {
        SnapshotDocument drawn = whole.snapshots();
        SnapshotDocument.Answers few =
                new SnapshotDocument.Answers(drawn.trained().get(0).run(), List.of(List.of(0.5)));
        return new StoredExperiment(
                whole.result(),
                whole.history(),
                new SnapshotDocument(
                        drawn.experiment(),
                        drawn.points(),
                        drawn.axes(),
                        drawn.movingAxes(),
                        List.of(few),
                        drawn.misclassified(),
                        drawn.runs(),
                        drawn.distances()),
                whole.timing(),
                whole.config());
    }

    private Path write(StoredExperiment stored) throws IOException {
        return ReportFolder.write(stored, Path.of("a"), out, missing::add);
    }

    @Test
    void aPictureIsLeftOutAndNamed() throws IOException {
        Path folder = write(whole);
        assertThat(missing).isEmpty();
        assertThat(folder.resolve("report.md")).content().contains("(boundary.svg)");

        StoredExperiment broken = withoutAnswers();
        write(broken);
        assertThat(missing).singleElement().satisfies(unmade -> {
            assertThat(unmade.file()).isEqualTo("a/boundary.svg");
            assertThat(unmade.reason()).isNotBlank();
        });
        assertThat(folder.resolve("boundary.svg")).doesNotExist();
        assertThat(folder.resolve("report.md"))
                .content()
                .contains("(cost.svg)", "(index.html)", "| neuron")
                .doesNotContain("boundary.svg");
        assertThat(folder.resolve("cost.svg")).isNotEmptyFile();
        broken.files().forEach((file, text) -> assertThat(folder.resolve(file)).hasContent(text));
        assertThat(out.resolve("README.md")).content().contains("a/report.md");
    }

    @Test
    void whoHasNobodyToTellFails() throws IOException {
        assertThatThrownBy(() -> ReportFolder.write(withoutAnswers(), out))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("cannot make a/boundary.svg");
        assertThat(out.resolve("a/report.md")).isNotEmptyFile();
    }

    @Test
    void aReportWithoutItsPageDoesNotLeadToIt() {
        assertThat(ReportPage.of(whole.result(), List.of(), false)).doesNotContain("](");
    }
}
