package org.handgrad.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.handgrad.derivation.EquationDiagnosis;
import org.handgrad.derivation.EquationJudgement;
import org.handgrad.derivation.EquationVerdict;
import org.handgrad.derivation.judge.JudgedNote;
import org.handgrad.derivation.meaning.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of {@code docs/reference/derive.md} come out as it says. */
@Tag("slow")
class DeriveManualTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z-]+)` \\|[^|]*\\| (`.*`) \\|$");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    /** A row of a table: a word, what it means, and the lines of a note whose last one it is said of. */
    record Example(String word, List<String> lines) {
        EquationJudgement last() {
            String note = String.join(
                    "", lines.stream().map("$$\n%s\n$$\n\n"::formatted).toList());
            List<EquationJudgement> judged =
                    JudgedNote.of("example.md", note, List.of()).equations();
            return judged.get(judged.size() - 1);
        }
    }

    static List<Example> examples() throws IOException {
        return ROW.matcher(manual())
                .results()
                .map(row -> new Example(row.group(1), code(row.group(2))))
                .toList();
    }

    static List<Example> verdicts() throws IOException {
        List<String> words = words(EquationVerdict.values());
        return examples().stream().filter(e -> words.contains(e.word())).toList();
    }

    static List<Example> diagnoses() throws IOException {
        List<String> words = words(EquationDiagnosis.values());
        return examples().stream().filter(e -> words.contains(e.word())).toList();
    }

    @ParameterizedTest
    @MethodSource
    void verdicts(Example example) {
        assertThat(example.last().verdict()).hasToString(example.word());
    }

    @ParameterizedTest
    @MethodSource
    void diagnoses(Example example) {
        assertThat(example.last().diagnosis().map(EquationDiagnosis::toString)).contains(example.word());
    }

    @Test
    void everyVerdictAndEveryDiagnosisHasItsExample() throws IOException {
        assertThat(verdicts()).extracting(Example::word).containsExactlyElementsOf(words(EquationVerdict.values()));
        assertThat(diagnoses()).extracting(Example::word).containsExactlyElementsOf(words(EquationDiagnosis.values()));
    }

    @Test
    void everyAssumptionCanBeMade() throws IOException {
        List<String> statements = Pattern.compile("--assume '([^']+)'")
                .matcher(manual())
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(statements)
                .hasSizeGreaterThan(3)
                .allMatch(statement -> Assumptions.mistake(statement).isEmpty());
    }

    private static List<String> words(Enum<?>... values) {
        return Arrays.stream(values).map(Enum::toString).toList();
    }

    private static List<String> code(String text) {
        return CODE.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    private static String manual() throws IOException {
        return Files.readString(Path.of("docs", "reference", "derive.md"));
    }
}
