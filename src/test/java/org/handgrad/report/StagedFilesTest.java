package org.handgrad.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a folder looks like after processes that were killed at every moment of their work. */
class StagedFilesTest {
    @TempDir
    private Path out;

    private Path staged;

    @BeforeEach
    void anOldReportAndAKilledProcess() throws IOException {
        write("a/report.md", "old");
        write("a/fit.svg", "old");
        write("mine.txt", "mine");
        staged = out.resolve(".staged-1");
        write(".staged-1/lock", "");
        write(".staged-1/new/a/report.md", "new");
        write(".staged-1/new/a/cost.svg", "new");
        write(".staged-1/gone/a/fit.svg", "");
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(out.resolve(file).getParent());
        Files.writeString(out.resolve(file), text);
    }

    @Test
    void whatWasNotWholeIsThrownAway() throws IOException {
        StagedFiles.prepare(out);
        assertThat(contents()).containsExactlyInAnyOrder("a/report.md: old", "a/fit.svg: old", "mine.txt: mine");
    }

    @Test
    void whatWasWholeIsMoved() throws IOException {
        write(".staged-1/complete", "");
        StagedFiles.prepare(out);
        assertThat(contents()).containsExactlyInAnyOrder("a/report.md: new", "a/cost.svg: new", "mine.txt: mine");
    }

    @Test
    void whatWasMovedInPartIsMovedToTheEnd() throws IOException {
        write(".staged-1/complete", "");
        Files.delete(out.resolve("a/fit.svg"));
        write(".staged-1/old/a/report.md", "old");
        Files.delete(staged.resolve("new/a/report.md"));
        write("a/report.md", "new");
        StagedFiles.prepare(out);
        assertThat(contents()).containsExactlyInAnyOrder("a/report.md: new", "a/cost.svg: new", "mine.txt: mine");
    }

    @Test
    void aNewReportComesAfterWhatWasLeft() throws IOException {
        write(".staged-1/complete", "");
        StagedFiles.replace(Map.of(Path.of("a/report.md"), "newest"), List.of(), out);
        assertThat(contents()).containsExactlyInAnyOrder("a/report.md: newest", "a/cost.svg: new", "mine.txt: mine");
    }

    @Test
    void whatALivingProcessHasBegunIsLeftAlone() throws IOException {
        write(".staged-1/complete", "");
        try (FileChannel channel = FileChannel.open(staged.resolve("lock"), StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            StagedFiles.prepare(out);
            assertThat(contents())
                    .contains("a/report.md: old", ".staged-1/new/a/report.md: new")
                    .hasSize(8);
        }
    }

    @Test
    void aMoveThatFailsUndoesThoseBefore() throws IOException {
        StagedFiles.prepare(out);
        List<String> before = contents();
        Path missing = Path.of("a/never-there.svg");
        assertThatThrownBy(() -> StagedFiles.replace(
                        Map.of(Path.of("a/report.md"), "new"), List.of(Path.of("a/fit.svg"), missing), out))
                .isInstanceOf(FileSystemException.class);
        assertThat(contents()).isEqualTo(before);
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
