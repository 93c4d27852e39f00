package org.handgrad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A study whose processes are killed at random moments, and that is started again until it has ended, has the same bytes as one that
 * nobody disturbed. {@code -Dhandgrad.kills=100} kills a hundred times, every second time a worker; it takes about ten minutes.
 */
@Tag("slow")
class StudyKillsTest {
    private static final String CONFIG = """
            data:
              points: { inputs: [[0, 0], [0, 1], [1, 0], [1, 1]], targets: [[0], [1], [1], [0]] }
            models:
              mlp:
                layers: [{ units: 3, activation: tanh }, { units: 1, activation: sigmoid }]
                loss: xent
            optimizers:
              sgd: { learning-rate: 0.5 }
              adam: { learning-rate: 0.1 }
            builds: [hand]
            training: { epochs: 4000 }
            check: { points: 1 }
            seeds: [1, 2, 3]
            sweep:
              optimizers.sgd.learning-rate: [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8]
              models.mlp.layers.1.units: [2, 3]
            """;

    private static final int KILLS = Integer.getInteger("handgrad.kills", 3);

    /** So long a study may have been running when it is killed. */
    private static final int MOST_MILLIS = 8_000;

    @TempDir
    private Path folder;

    private Process start(String out, String workers) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-Xmx300m",
                        "-Dorg.nd4j.log.initialization=false",
                        "-cp",
                        classPath(),
                        Handgrad.class.getName(),
                        "run",
                        folder.resolve("a.yaml").toString(),
                        "--workers",
                        workers,
                        "--quiet",
                        "--out",
                        folder.resolve(out).toString())
                .redirectOutput(folder.resolve(out + ".txt").toFile())
                .redirectError(ProcessBuilder.Redirect.appendTo(
                        folder.resolve(out + "-errors.txt").toFile()))
                .start();
    }

    /** A test runner may load what it tests by a loader of its own. */
    private static String classPath() {
        return Handgrad.class.getClassLoader() instanceof URLClassLoader loader
                ? Arrays.stream(loader.getURLs()).map(URL::getPath).collect(Collectors.joining(File.pathSeparator))
                : System.getProperty("java.class.path");
    }

    private String result(String out) throws IOException {
        return Files.readString(folder.resolve(out).resolve("a/result.json"));
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.MINUTES)
    void killedProcessesChangeNothing() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("a.yaml"), CONFIG);
        assertThat(start("undisturbed", "1").waitFor()).isZero();

        SplittableRandom random = new SplittableRandom(1);
        int killed = 0;
        int rounds = 0;
        Process study = start("killed", "2");
        while (killed < KILLS) {
            boolean ended = study.waitFor(random.nextInt(MOST_MILLIS), TimeUnit.MILLISECONDS);
            if (ended) {
                assertThat(study.exitValue()).isZero();
                assertThat(result("killed")).isEqualTo(result("undisturbed"));
                delete("killed/a");
                rounds++;
            } else if (killed % 2 == 0) {
                study.destroyForcibly().waitFor();
                killed++;
            } else {
                List<ProcessHandle> workers = study.children().toList();
                if (!workers.isEmpty()) {
                    workers.get(random.nextInt(workers.size())).destroyForcibly();
                }
                killed++;
                continue;
            }
            study = start("killed", "2");
        }
        assertThat(study.waitFor()).isZero();
        assertThat(result("killed"))
                .as("after %s kills, in %s studies", killed, rounds + 1)
                .isEqualTo(result("undisturbed"));
    }

    /** So that the next kills meet a study with something to do. */
    private void delete(String report) throws IOException {
        try (var files = Files.list(folder.resolve(report))) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }
}
