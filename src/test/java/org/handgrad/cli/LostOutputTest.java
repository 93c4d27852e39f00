package org.handgrad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a command ends with if what it prints does not arrive. */
class LostOutputTest {
    private static final String CONFIG = """
            data: { gates: [and] }
            models: { neuron: { layers: [{ units: 1, activation: sigmoid }], loss: xent } }
            builds: [hand]
            optimizers: { sgd: { learning-rate: 0.1 } }
            training: { epochs: 1 }
            check: { points: 1 }
            """;

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    /** A stream into which nothing goes. */
    private static OutputStream broken(String reason) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(reason);
            }
        };
    }

    private int handgrad(String reason, Object... arguments) {
        Console console = new Console(broken(reason), new PrintStream(err, true, StandardCharsets.UTF_8));
        return Handgrad.execute(
                console, Stream.of(arguments).map(String::valueOf).toArray(String[]::new));
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--help", "--version", "run --help"})
    void aFullDiskIsAFailureOfEveryCommand(String line) {
        Object[] arguments = line.isEmpty() ? new Object[0] : line.split(" ");
        assertThat(handgrad("No space left on device", arguments)).isEqualTo(ExitCode.INTERNAL);
        assertThat(said())
                .isEqualTo("cannot write to the standard output: No space left on device; what was printed is lost%n"
                        .formatted());
    }

    @ParameterizedTest
    @CsvSource({"run, No space left on device, 3", "run, Bad file descriptor, 3", "check, Broken pipe, 141"})
    void theReportIsWrittenAllTheSame(String command, String reason, int code) throws IOException {
        Path config = Files.writeString(folder.resolve("a.yaml"), CONFIG);
        Path out = folder.resolve("reports");
        assertThat(handgrad(reason, command, config, "--out", out)).isEqualTo(code);
        assertThat(out.resolve(command.equals("run") ? "a/result.json" : "checks/a/result.json"))
                .isNotEmptyFile();
        assertThat(said()).contains("wrote ");
    }

    @Test
    void nobodyIsToldOfAReaderThatHasReadEnough() {
        assertThat(handgrad("Broken pipe")).isEqualTo(ExitCode.READER_GONE);
        assertThat(said()).isEmpty();
    }

    @Test
    void wrongInputStaysWrongInput() {
        assertThat(handgrad("No space left on device", "run", "none.yaml")).isEqualTo(ExitCode.WRONG_INPUT);
    }
}
