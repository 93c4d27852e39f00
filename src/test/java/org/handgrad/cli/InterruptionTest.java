package org.handgrad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The program in a process of its own, which is asked to end while it is training. */
@Tag("slow")
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "it has no signals")
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class InterruptionTest {
    private static final String ENDLESS = """
            data:
              points: { inputs: [[0], [1]], targets: [[0], [1]] }
            models:
              quick: &model
                layers: [{ units: 1, activation: identity }]
                loss: mse
              endless: *model
            gradients: [analytic, forward-difference]
            optimizers:
              sgd: { learning-rate: 1e-6 }
            training: { epochs: 1000000 }
            """;

    /** The signal may come before the first epoch has ended. */
    private static final String WHERE_IT_STOOD =
            "endless +\\| analytic +\\| (not begun|interrupted after epoch [0-9]+) ";

    @TempDir
    private Path folder;

    /**
     * The signal is sent when standard error says {@code when}; what the process ends with.
     *
     * @param end what it says at its end
     */
    private int interrupt(String signal, String when, String config, String end)
            throws IOException, InterruptedException {
        String sent = signal.equals("INT") && ignores(2) ? "TERM" : signal; // both begin the same shutdown
        Path file = Files.writeString(folder.resolve("a.yaml"), config);
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-Dorg.nd4j.log.initialization=false",
                        "-cp",
                        classPath(),
                        Handgrad.class.getName(),
                        "run",
                        file.toString(),
                        "--out",
                        folder.resolve("reports").toString())
                .redirectOutput(folder.resolve("printed").toFile())
                .start();
        try (BufferedReader errors = process.errorReader(StandardCharsets.UTF_8)) {
            StringBuilder said = new StringBuilder();
            String line;
            while ((line = errors.readLine()) != null) {
                said.append(line).append('\n');
                if (line.startsWith(when)) {
                    new ProcessBuilder("/bin/kill", "-" + sent, String.valueOf(process.pid()))
                            .start()
                            .waitFor();
                }
            }
            assertThat(said).contains("interrupted; stopping at the next step\n", end + "\n");
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }

    /** A test runner may load what it tests by a loader of its own. */
    private static String classPath() {
        return Handgrad.class.getClassLoader() instanceof URLClassLoader loader
                ? Arrays.stream(loader.getURLs()).map(URL::getPath).collect(Collectors.joining(File.pathSeparator))
                : System.getProperty("java.class.path");
    }

    /** A shell that starts something in the background may have it ignore Ctrl-C, and a JVM keeps to that. */
    private static boolean ignores(int signal) throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return false;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .anyMatch(line -> (Long.parseUnsignedLong(line.substring(7).strip(), 16) >> (signal - 1) & 1) == 1);
    }

    @ParameterizedTest
    @ValueSource(strings = "INT")
    void whatIsFinishedIsKeptAndMarked(String signal) throws IOException, InterruptedException {
        String quickFirst = ENDLESS.replace("epochs: 1000000", "epochs: 300")
                .replace("gradients: [analytic, forward-difference]", "gradients: [analytic]")
                .replace(
                        "endless: *model",
                        "endless:\n    layers: [{ units: 700, activation: tanh }, { units: 700, activation: tanh }, { units: 1, activation: identity }]\n    loss: mse");
        assertThat(interrupt(signal, "a endless, analytic", quickFirst, "finished results are kept"))
                .isEqualTo(130);
        JsonNode result = new JsonMapper().readTree(Files.readString(folder.resolve("reports/a/result.json")));
        assertThat(result.get("interrupted").booleanValue()).isTrue();
        assertThat(result.get("runs").valueStream().map(run -> run.get("status").stringValue()))
                .containsExactly("ok", "ok", "interrupted", "interrupted");
        assertThat(folder.resolve("reports/a/report.md"))
                .content()
                .contains("**Interrupted:**", "| quick")
                .containsPattern(WHERE_IT_STOOD);
        assertThat(folder.resolve("printed")).content().containsPattern(WHERE_IT_STOOD);
        nothingIsLeftAside();
    }

    @ParameterizedTest
    @ValueSource(strings = "TERM")
    void aReportIsNotReplacedByNothing(String signal) throws IOException, InterruptedException {
        Files.createDirectories(folder.resolve("reports/a"));
        Files.writeString(folder.resolve("reports/a/report.md"), "what was");
        assertThat(interrupt(signal, "a quick, analytic", ENDLESS, "nothing was finished, so nothing was written"))
                .isEqualTo(130);
        assertThat(folder.resolve("reports/a/report.md")).hasContent("what was");
        assertThat(folder.resolve("reports/a/result.json")).doesNotExist();
        nothingIsLeftAside();
    }

    private void nothingIsLeftAside() throws IOException {
        try (Stream<Path> names = Files.list(folder.resolve("reports"))) {
            assertThat(names.filter(name -> name.getFileName().toString().startsWith(".")))
                    .isEmpty();
        }
    }
}
