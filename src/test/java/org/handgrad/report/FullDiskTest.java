package org.handgrad.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.handgrad.config.ExperimentReader;
import org.handgrad.experiment.Experiment;
import org.handgrad.experiment.Progress;
import org.handgrad.report.document.StoredExperiment;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FullDiskTest {
    private static final int BLOCK = 1024;

    private static StoredExperiment first;
    private static StoredExperiment second;

    @BeforeAll
    static void run() {
        first = run("epochs: 1");
        second = run("epochs: 5");
    }

    private static StoredExperiment run(String epochs) {
        String config = """
                data:
                  points: { inputs: [[1], [2]], targets: [[1], [0]] }
                models:
                  linear:
                    layers: [{ units: 1, activation: identity }]
                    loss: mse
                optimizers:
                  sgd: { learning-rate: 0.01 }
                training: { %s }
                check: { points: 1 }
                """.formatted(epochs);
        return StoredExperiment.of(
                Experiment.run(ExperimentReader.read(Path.of("a.yaml"), "a", config, List.of()), Progress.SILENT));
    }

    /** The disk holds the old report, and so many blocks more; the new results take more than that. */
    @ParameterizedTest
    @ValueSource(ints = {1, 5, 15})
    void leavesTheOldReportAsItWas(int blocksLeft) throws IOException {
        long taken = sizeOfFirst();
        Configuration disk = Configuration.unix().toBuilder()
                .setBlockSize(BLOCK)
                .setMaxSize(taken + (long) blocksLeft * BLOCK)
                .build();
        try (FileSystem files = Jimfs.newFileSystem(disk)) {
            Path out = Files.createDirectory(files.getPath("/reports"));
            fill(out);
            Map<String, String> before = contents(out);
            assertThatThrownBy(() -> ReportFolder.write(second, out))
                    .isInstanceOf(FileSystemException.class)
                    .hasMessageMatching("/reports/.*: .+");
            assertThat(contents(out)).isEqualTo(before);
        }
    }

    /** The results fit on the disk, and the page that shows them does not. */
    @ParameterizedTest
    @ValueSource(ints = {100, 300})
    void keepsTheResultsWithoutTheirPages(int blocks) throws IOException {
        Configuration disk = Configuration.unix().toBuilder()
                .setBlockSize(BLOCK)
                .setMaxSize((long) blocks * BLOCK)
                .build();
        try (FileSystem files = Jimfs.newFileSystem(disk)) {
            Path out = Files.createDirectory(files.getPath("/reports"));
            assertThatThrownBy(() -> ReportFolder.write(second, out))
                    .isInstanceOf(FileSystemException.class)
                    .hasMessageMatching("/reports/.*: .+");
            Map<String, String> kept = new HashMap<>();
            contents(out.resolve("a")).forEach((file, text) -> kept.put(file.replace("/reports/a/", ""), text));
            assertThat(kept).containsAllEntriesOf(second.files()).containsKeys("runs.csv", "gradients.csv");
            assertThat(kept).doesNotContainKeys("index.html", "report.md");
        }
    }

    /** A report is written beside the old one before it takes its place; the old one is put here by hand. */
    private static void fill(Path out) throws IOException {
        Files.createDirectory(out.resolve("a"));
        GeneratedFiles files = new GeneratedFiles(out.getFileSystem().getPath("a"), missing -> {});
        ExperimentReport.addResults(first, files);
        ExperimentReport.addPages(first, files);
        for (Map.Entry<Path, String> file : files.texts().entrySet()) {
            Files.writeString(out.resolve(file.getKey()), file.getValue());
        }
    }

    private static long sizeOfFirst() throws IOException {
        try (FileSystem files = Jimfs.newFileSystem(
                Configuration.unix().toBuilder().setBlockSize(BLOCK).build())) {
            Path out = Files.createDirectory(files.getPath("/reports"));
            fill(out);
            long blocks = 0;
            for (String text : contents(out).values()) {
                blocks += (text.getBytes(StandardCharsets.UTF_8).length + BLOCK - 1) / BLOCK;
            }
            return blocks * BLOCK;
        }
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new HashMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(file.toString(), Files.readString(file));
            }
        }
        return contents;
    }
}
