package org.handgrad.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.util.Map;
import org.handgrad.report.document.StoredExperiment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files and folders in the way of a report. */
class ObstructedReportTest extends ReportFixture {
    @ParameterizedTest
    @ValueSource(strings = {"a/result.json", "a/history.csv", "a/runs.csv"})
    void aFolderInTheWayOfAResultLeavesTheOldReportAsItWas(String name) throws IOException {
        ReportFolder.write(StoredExperiment.of(run("a", CONFIG.replace("epochs: 4", "epochs: 1"))), out);
        Files.delete(out.resolve(name));
        Files.createDirectory(out.resolve(name));
        Files.writeString(out.resolve(name).resolve("mine.txt"), "mine");
        Map<String, String> before = contents(out);

        assertThatThrownBy(() -> ReportFolder.write(StoredExperiment.of(RESULT), out))
                .isInstanceOf(FileSystemException.class)
                .hasMessage(out.resolve(name) + ": a folder is in the way");
        assertThat(contents(out)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/report.md", "a/timing.md", "README.md"})
    void aFolderInTheWayOfAPageKeepsTheNewResultsAlone(String name) throws IOException {
        ReportFolder.write(StoredExperiment.of(run("a", CONFIG.replace("epochs: 4", "epochs: 1"))), out);
        Files.delete(out.resolve(name));
        Files.createDirectory(out.resolve(name));
        Files.writeString(out.resolve(name).resolve("mine.txt"), "mine");

        StoredExperiment stored = StoredExperiment.of(RESULT);
        assertThatThrownBy(() -> ReportFolder.write(stored, out))
                .isInstanceOf(FileSystemException.class)
                .hasMessage(out.resolve(name) + ": a folder is in the way");
        assertThat(out.resolve(name).resolve("mine.txt")).hasContent("mine");
        stored.files()
                .forEach((file, text) ->
                        assertThat(out.resolve("a").resolve(file)).hasContent(text));
        assertThat(out.resolve("a/index.html")).doesNotExist();
        assertThat(out.resolve("a/cost.svg")).doesNotExist();
    }

    @Test
    void aFileInTheWayLeavesNothing() throws IOException {
        Files.writeString(out.resolve("a"), "mine");
        assertThatThrownBy(() -> ReportFolder.write(StoredExperiment.of(RESULT), out))
                .isInstanceOf(IOException.class);
        assertThat(contents(out)).isEqualTo(Map.of("a", "mine"));
    }
}
