package org.handgrad.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SourcesTest {
    private static final Path HAND = Path.of("src", "main", "java", "org", "handgrad", "hand");

    @Test
    void theBuildHoldsAllSourcesItWasCompiledFrom() throws IOException {
        Map<String, String> compiled = new TreeMap<>();
        try (Stream<Path> files = Files.walk(HAND)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                compiled.put(HAND.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        assertThat(Sources.ofThisBuild().files()).isEqualTo(compiled);
        assertThat(Sources.ofThisBuild().derivations()).isEqualTo(Files.readString(Path.of("docs", "derivations.md")));
    }

    @Test
    void aFormulaIsThatOfTheDerivations() {
        assertThat(Formula.ofAll(Stream.of("sigmoid", "unknown"), Sources.ofThisBuild()))
                .containsOnlyKeys("sigmoid")
                .satisfies(formulas -> assertThat(formulas.get("sigmoid").latex())
                        .isEqualTo("a = \\sigma(z) = \\frac{1}{1 + e^{-z}}"));
    }

    @Test
    void withoutSourcesThereAreNoFormulas() {
        assertThat(Formula.ofAll(Stream.of("sigmoid"), new Sources(new TreeMap<>(), "")))
                .isEmpty();
    }
}
