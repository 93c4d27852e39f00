package org.handgrad.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.handgrad.check.evidence.PassRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The listings of docs/how-to/check-a-gradient.md are the sources of the examples; docs/explanation/gradient-checking.md has the rules of the code. */
class ManualTest {
    private static final Path SOURCES = Path.of("src", "test", "java", "org", "handgrad", "examples");

    @ParameterizedTest
    @ValueSource(strings = {"LogisticRegressionTest", "HingeTest", "BackPropagationTest"})
    void listingsAreTheSources(String example) throws IOException {
        String source = Files.readString(SOURCES.resolve(example + ".java"));
        int begin = source.indexOf('\n', source.indexOf("// begin ")) + 1;
        String listing = source.substring(begin, source.indexOf("\n    // end")).stripIndent();
        assertThat(Manual.examples()).contains("```java\n" + listing + "\n```\n");
    }

    @Test
    void theRulesAreThoseOfTheCode() {
        assertThat(Manual.rules()).contains("```\n" + PassRule.inWords() + "```\n");
    }
}
