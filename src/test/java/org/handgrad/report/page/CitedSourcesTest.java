package org.handgrad.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CitedSourcesTest {
    private static final Path PACKAGES = Path.of("src", "main", "java", "org", "handgrad");

    @Test
    void theBuildHoldsAllSourcesItWasCompiledFrom() throws IOException {
        assertThat(CitedSources.ofThisBuild().hand()).isEqualTo(texts("hand"));
        assertThat(CitedSources.ofThisBuild().dl4j()).isEqualTo(texts("dl4j", "updater"));
        assertThat(CitedSources.ofThisBuild().derivations())
                .isEqualTo(Files.readString(Path.of("docs", "explanation", "derivations.md")));
    }

    private static Map<String, String> texts(String... packages) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (String name : packages) {
            try (Stream<Path> files = Files.walk(PACKAGES.resolve(name))) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    texts.put(PACKAGES.relativize(file).toString().replace('\\', '/'), Files.readString(file));
                }
            }
        }
        return texts;
    }

    @Test
    void aFormulaIsThatOfTheDerivations() {
        assertThat(FormulaCard.ofAll(Stream.of("sigmoid", "unknown"), CitedSources.ofThisBuild()))
                .containsOnlyKeys("sigmoid")
                .satisfies(formulas -> assertThat(formulas.get("sigmoid").latex())
                        .isEqualTo("a = \\sigma(z) = \\frac{1}{1 + e^{-z}}"));
    }

    @Test
    void withoutSourcesThereAreNoFormulas() {
        assertThat(FormulaCard.ofAll(Stream.of("sigmoid"), new CitedSources(new TreeMap<>(), new TreeMap<>(), "")))
                .isEmpty();
    }
}
