package org.handgrad.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.handgrad.derivation.EquationDiagnosis;
import org.handgrad.derivation.EquationJudgement;
import org.handgrad.derivation.EquationVerdict;
import org.handgrad.derivation.judge.JudgedNote;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** {@code docs/examples/gradient-notes.md}: each block of the study notes is accounted for, and their mistakes are found. */
class GradientNotesTest {
    private static final Path NOTES = Path.of("docs", "examples", "gradient-notes.md");

    private static List<EquationJudgement> displayed;

    @BeforeAll
    static void judge() throws IOException {
        displayed = JudgedNote.of(NOTES.toString(), Files.readString(NOTES), List.of()).equations().stream()
                .filter(EquationJudgement::display)
                .toList();
    }

    private static List<EquationJudgement> all(EquationVerdict verdict) {
        return displayed.stream().filter(j -> j.verdict() == verdict).toList();
    }

    @Test
    void everyBlockIsAccountedFor() {
        assertThat(displayed.stream().map(j -> j.verdict().toString()).collect(Collectors.joining(" ")))
                .isEqualTo(
                        "definition statement definition definition refuted " // before the first heading
                                + "statement statement definition holds holds refuted holds holds "
                                + "definition definition holds refuted " // a function
                                + "definition definition " // two layers
                                + "definition " // the cost
                                + "holds holds holds holds holds refuted holds definition holds incomplete "
                                + "incomplete"); // back-propagation
    }

    @Test
    void theMistakesAreFoundAndNothingElse() {
        assertThat(all(EquationVerdict.REFUTED))
                .extracting(EquationJudgement::line, j -> j.diagnosis().orElseThrow())
                .containsExactly(
                        tuple(lineOf("w_i = rate w_{i_1}"), EquationDiagnosis.REDEFINITION),
                        tuple(lineOf("g(f(x))^{\\prime} ="), EquationDiagnosis.CHAIN_RULE),
                        tuple(lineOf("\\frac{\\partial}{\\partial w}C ="), EquationDiagnosis.NOT_DIFFERENTIATED),
                        tuple(
                                lineOf("\\frac{\\partial}{\\partial w^{(2)}}a_i^{(2)} =\n"),
                                EquationDiagnosis.MISSING_FACTOR));
        assertThat(all(EquationVerdict.REFUTED).get(1).correction())
                .contains("g(f(x))^{\\prime} = g'(f(x)) f(x)^{\\prime}");
    }

    @Test
    void theUnfinishedLinesAreFinishedWhereItIsSaidWhatTheyAre() {
        assertThat(all(EquationVerdict.INCOMPLETE))
                .extracting(EquationJudgement::correction)
                .containsExactly(
                        Optional.of(
                                "\\frac{\\partial}{\\partial a^{(1)}_i }C = \\frac{2}{n} (a_i^{(2)} - y_i) a_i^{(2)}"
                                        + " (1 - a_i^{(2)}) w^{(2)}"),
                        Optional.empty());
    }

    @Test
    void theDerivativeThatIsAnnouncedAndNeverCarriedOutIsNoted() {
        assertThat(displayed.stream().filter(j -> j.detail().contains("never carried out")))
                .extracting(EquationJudgement::line)
                .containsExactly(lineOf("\\frac{\\partial}{\\partial b^{(2)}} C ="));
    }

    /** The line that begins so, counted from 1. */
    private static int lineOf(String start) {
        try {
            String text = Files.readString(NOTES);
            return (int) text.substring(0, text.indexOf("\n" + start)).lines().count() + 1;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
