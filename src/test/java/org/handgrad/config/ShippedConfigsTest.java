package org.handgrad.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The experiments in {@code configs/} are right, and tell what they are for. */
class ShippedConfigsTest {
    private static final Path FOLDER = Path.of("configs");

    static Stream<Path> shipped() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
        }
    }

    @Test
    void areThoseThatThereShouldBe() throws IOException {
        assertThat(shipped().map(file -> file.getFileName().toString().replace(".yaml", "")))
                .contains(
                        "adder",
                        "chain",
                        "csv",
                        "digits",
                        "finite-difference",
                        "gates",
                        "iris",
                        "optimizers",
                        "sine",
                        "twice",
                        "xor");
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void areRight(Path file) throws IOException {
        ExperimentConfig config = ExperimentReader.read(file, List.of());

        assertThat(config.description()).isNotBlank();
        assertThat(config.yaml()).startsWith("# yaml-language-server: $schema=handgrad.schema.json\n# ");
        assertThat(config.yaml().lines()).hasSizeGreaterThan(10).allMatch(line -> line.length() <= 120);
    }
}
