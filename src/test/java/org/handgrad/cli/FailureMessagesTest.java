package org.handgrad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the system says of a file that cannot be written is told with its reason, which its own message may leave out. */
class FailureMessagesTest {
    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new AccessDeniedException("out"), "no permission for out"),
                Arguments.of(new FileAlreadyExistsException("out"), "out: a file is in the way"),
                Arguments.of(new NoSuchFileException("out/a"), "out/a: no such folder, and it cannot be created"),
                Arguments.of(
                        new FileSystemException("out/a", null, "No space left on device"),
                        "out/a: No space left on device"),
                Arguments.of(new IOException("No space left on device"), "No space left on device"),
                Arguments.of(new IOException(), "java.io.IOException"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void theReasonIsNamed(IOException failure, String reason) {
        assertThat(FailureMessages.reason(failure)).isEqualTo(reason);
    }
}
