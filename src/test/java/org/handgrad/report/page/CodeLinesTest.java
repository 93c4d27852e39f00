package org.handgrad.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CodeLinesTest {
    private static final String FILE = "BackwardPass.java";

    @Test
    void underACommentStandTheStatementsUpToTheNext() throws IOException {
        String penalty = source("restraint/NormPenalty.java");
        List<CodeLines> found = CodeLines.citing("decay-gradient", Map.of("NormPenalty.java", penalty));
        assertThat(found).hasSize(1);
        assertThat(found.get(0).text())
                .startsWith("if (strength.l2() > 0) {\n    sum = ops.add(")
                .doesNotContain("sign");
        assertThat(penalty.lines().toList().get(found.get(0).line() - 1)).contains("if (strength.l2() > 0) {");
    }

    @Test
    void aChangedLineIsShownAsItWasChanged() throws IOException {
        String changed = backwardPass().replace("ops.sumOfRows(delta)", "ops.sumOfRows(ops.scale(delta, 2))");
        assertThat(changed).isNotEqualTo(backwardPass());
        assertThat(CodeLines.citing("bias-gradient", Map.of(FILE, changed))
                        .get(0)
                        .text())
                .contains("ops.sumOfRows(ops.scale(delta, 2))");
    }

    @Test
    void atTheEndOfALineStandsTheLineAlone() {
        String source = """
                int f() {
                    return switch (x) {
                        case A -> 1; // (EQ. one), (EQ. also)
                        case B -> 2; // (EQ. two)
                    };
                }
                """.replace("EQ", "eq");
        assertThat(CodeLines.citing("two", Map.of("A.java", source)))
                .containsExactly(new CodeLines("A.java", 4, "case B -> 2;"));
        assertThat(CodeLines.citing("also", Map.of("A.java", source)))
                .containsExactly(new CodeLines("A.java", 3, "case A -> 1;"));
    }

    @Test
    void underJavadocStandsWhatItDocuments() {
        String source = """
                /** A label broken across lines: (EQ.
                 * long) */
                @Override
                int f() { // }
                    return "}".length();
                }

                int g() {}
                """.replace("EQ", "eq");
        assertThat(CodeLines.citing("long", Map.of("A.java", source)))
                .containsExactly(new CodeLines("A.java", 4, "int f() { // }\n    return \"}\".length();\n}"));
    }

    private static String backwardPass() throws IOException {
        return source(FILE);
    }

    private static String source(String file) throws IOException {
        return Files.readString(
                Path.of("src", "main", "java", "org", "handgrad", "hand").resolve(file));
    }
}
