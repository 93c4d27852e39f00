package org.handgrad.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.handgrad.config.ExperimentConfig;
import org.handgrad.config.ExperimentReader;
import org.handgrad.config.yaml.ConfigException;
import org.handgrad.message.Problem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever a configuration holds: it is an experiment, or there are mistakes whose places are in it. */
@Tag("slow")
class ConfigFuzzTest {
    private static final List<String> TOKENS = List.of(
            ": ",
            "- ",
            "{",
            "}",
            "[",
            "]",
            ",",
            "#",
            "&a ",
            "*a",
            "!!float ",
            "!x ",
            "|",
            ">",
            "'",
            "\"",
            "? ",
            "---\n",
            "...\n",
            "<<",
            "\t",
            "\n",
            "\r\n",
            "  ",
            "\0",
            "\u0007",
            "\uFEFF",
            "é",
            "😀",
            "\u2028",
            "\u0085",
            "%YAML 1.1\n",
            ".nan",
            ".inf",
            "1e999",
            "-1",
            "0",
            "1",
            "0x1f",
            "null",
            "true",
            "softmax",
            "xent",
            "units",
            "csv",
            "file",
            "batch-size");

    /** Small, so that most of the time goes into reading texts and not into making data. */
    private static final String SMALL = """
            data:
              points: { inputs: [[0, 1], [1, 0]], targets: [[0], [1]], task: classification }
              split: { test: 0.5 }
            models:
              m: { layers: [{ units: 1, activation: sigmoid, bias: false }], loss: xent, initial: xavier }
            optimizers: { adam: { learning-rate: 1e-3, beta1: 0.5 } }
            training: { epochs: 3, batch-size: 1 }
            seeds: [1, 2]
            """;

    private final Path folder = Fuzzing.folder();

    private int sound;
    private int wrong;

    @Test
    void everyTextIsAnExperimentOrHasMistakesInIt() throws IOException {
        List<String> corpus = new ArrayList<>(List.of(SMALL, SMALL, SMALL));
        for (String shipped : List.of("xor", "gates", "chain", "twice", "csv")) {
            corpus.add(Files.readString(Path.of("configs", shipped + ".yaml")));
        }
        Files.write(folder.resolve("fruit.csv"), Files.readAllBytes(Path.of("configs", "fruit.csv")));

        Fuzzing.run(new Mutator(corpus, TOKENS, 2), this::read);

        assertThat(sound).as("texts that are right after all").isPositive();
        assertThat(wrong).as("texts that are wrong").isPositive();
    }

    private void read(byte[] bytes) {
        Path file = folder.resolve("t.yaml");
        try {
            Files.write(file, bytes);
            assertSound(ExperimentReader.read(file, List.of()));
            sound++;
        } catch (ConfigException e) {
            assertThat(e.problems()).isNotEmpty();
            e.problems().forEach(problem -> assertClear(problem, file));
            wrong++;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertSound(ExperimentConfig config) {
        assertThat(config.name()).isEqualTo("t");
        assertThat(Stream.of(config.models(), config.builds(), config.gradients(), config.optimizers(), config.seeds()))
                .allMatch(list -> !list.isEmpty());
    }

    /** One place, in the line that is shown; and a message of a length that can be read. */
    private static void assertClear(Problem problem, Path file) {
        assertThat(problem.message()).isNotBlank().hasSizeLessThan(1000);
        assertThat(problem.toString().lines().count()).isBetween(1L, 3L);
        if (problem.source().equals(file.toString()) && problem.line() > 0) {
            assertThat(problem.column())
                    .isBetween(
                            1, problem.text().codePointCount(0, problem.text().length()) + 1);
        }
    }
}
