package org.handgrad.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileReplacementTest {
    private static final Path RESULT = Path.of("a", "result.json");
    private static final Path REPORT = Path.of("a", "report.md");
    private static final Path PICTURE = Path.of("a", "fit.svg");

    @TempDir
    private Path out;

    @BeforeEach
    void anOldReport() throws IOException {
        FileReplacement.replace(Map.of(RESULT, "old", REPORT, "old", PICTURE, "old"), List.of(), out);
        Files.writeString(out.resolve("mine.txt"), "mine");
    }

    @Test
    void newFilesReplaceOldOnesAndOutdatedOnesGo() throws IOException {
        FileReplacement.replace(Map.of(RESULT, "new", REPORT, "new", Path.of("b"), "new"), List.of(PICTURE), out);
        assertThat(contents()).containsExactly("a/report.md: new", "a/result.json: new", "b: new", "mine.txt: mine");
    }

    @Test
    void aFileWithTheSameTextIsNotTouched() throws IOException {
        FileTime before = FileTime.fromMillis(1_000_000_000_000L);
        Files.setLastModifiedTime(out.resolve(REPORT), before);
        FileReplacement.replace(Map.of(RESULT, "new", REPORT, "old"), List.of(), out);
        assertThat(Files.getLastModifiedTime(out.resolve(REPORT))).isEqualTo(before);
    }

    @Test
    void aFolderInTheWayChangesNothing() throws IOException {
        List<String> before = contents();
        Map<Path, String> texts = new LinkedHashMap<>();
        texts.put(RESULT, "new");
        texts.put(Path.of("a"), "new");
        assertThatThrownBy(() -> FileReplacement.replace(texts, List.of(PICTURE), out))
                .isInstanceOf(FileSystemException.class)
                .hasMessage(out.resolve("a") + ": a folder is in the way");
        assertThat(contents()).isEqualTo(before);
    }

    /** As if the process had been killed there: what is left is no report. */
    @Test
    void aReportWhoseFilesCannotAllBeMovedHasNoResult() throws IOException {
        Path missing = Path.of("a", "never-there.svg");
        assertThatThrownBy(() -> FileReplacement.replace(Map.of(RESULT, "new", REPORT, "new"), List.of(missing), out))
                .isInstanceOf(FileSystemException.class);
        assertThat(contents()).containsExactly("a/fit.svg: old", "a/report.md: old", "mine.txt: mine");
    }

    @Test
    void whatAKilledProcessLeftBesideAFileIsOverwritten() throws IOException {
        Files.writeString(out.resolve("a/.result.json.new"), "of a killed process");
        FileReplacement.replace(Map.of(RESULT, "new"), List.of(), out);
        assertThat(contents())
                .containsExactly("a/fit.svg: old", "a/report.md: old", "a/result.json: new", "mine.txt: mine");
    }

    private List<String> contents() throws IOException {
        try (Stream<Path> files = Files.walk(out)) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .map(file -> out.relativize(file).toString().replace('\\', '/') + ": " + read(file))
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
