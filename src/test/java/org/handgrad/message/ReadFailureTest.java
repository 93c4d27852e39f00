package org.handgrad.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What keeps a file from being read is said in words, where the system's message is the file's name. */
class ReadFailureTest {
    @TempDir
    private Path folder;

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new AccessDeniedException("priv"), "permission denied"),
                Arguments.of(new NoSuchFileException("priv"), "there is no such file"),
                Arguments.of(new NotDirectoryException("priv"), "this is not a folder"),
                Arguments.of(new MalformedInputException(1), "this is not UTF-8 text"),
                Arguments.of(new FileSystemException("priv", null, "Too many levels"), "Too many levels"),
                Arguments.of(new IOException("Input/output error"), "Input/output error"),
                Arguments.of(new IOException(), "java.io.IOException"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void theReasonIsNamed(IOException failure, String reason) {
        assertThat(ReadFailure.reason(folder.resolve("priv"), failure)).isEqualTo(reason);
    }

    @Test
    void aFolderAndANearNameAreKnown() throws IOException {
        Files.createFile(folder.resolve("table.csv"));
        assertThat(ReadFailure.reason(folder, new IOException("Is a directory")))
                .isEqualTo("this is a folder");
        assertThat(ReadFailure.reason(folder.resolve("tabel.csv"), new NoSuchFileException("tabel.csv")))
                .isEqualTo("there is no such file (did you mean 'table.csv'?)");
    }
}
