package org.handgrad.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.handgrad.derivation.EquationJudgement;
import org.handgrad.derivation.judge.JudgedNote;
import org.handgrad.derivation.judge.NoteJudge;
import org.handgrad.report.derivation.DerivationDocument;
import org.handgrad.report.derivation.DerivationPage;
import org.handgrad.report.derivation.DerivationText;
import org.handgrad.report.derivation.StoredNote;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Wrong notes are judged from end to end, one for every thousand that are only read: each comes to an end and has its verdicts. */
@Tag("slow")
class DeriveFuzzTest {
    private static final List<String> CORPUS = List.of("""
                    $a_i = \\sigma(x_i w + b)$

                    $$
                    C = \\frac{1}{n} \\sum_{i=1}^n (a_i - y_i)^2
                    $$

                    $$
                    \\frac{\\partial C}{\\partial w} = \\frac{1}{n} \\sum_{i=1}^n 2 (a_i - y_i) a_i (1 - a_i) x_i
                    $$
                    """, """
                    $$ f(w) = w^2 $$

                    $$ f'(w) = 2 w = w + w $$

                    $w = 3$, $f(3) = 9$, $e^{0.5} \\approx 1.65$
                    """, """
                    Let $X \\in \\mathbb{R}^{n \\times d}$.

                    $$ J = \\|X w - y\\|^2 $$

                    $$ \\nabla_w J = 2 X^T (X w - y) $$
                    """, """
                    $$ a^{(l)} = \\tanh(w^{(l)} a^{(l-1)}) $$

                    $$ \\frac{\\partial a^{(l)}}{\\partial w^{(l)}} = (1 - (a^{(l)})^2) a^{(l-1)} $$
                    """, """
                    $$ p_j = \\frac{e^{z_j}}{\\sum_k e^{z_k}} $$

                    $$ \\frac{\\partial p_j}{\\partial z_i} = p_j (\\delta_{ij} - p_i) $$
                    """);

    private static final List<String> TOKENS = List.of(
            "w",
            "x_i",
            "^2",
            "_{j}",
            "^{(l)}",
            "^T",
            "'",
            "(",
            ")",
            "{",
            "}",
            "=",
            "&=",
            "\\\\",
            "\\frac{1}{n}",
            "\\sum_{i=1}^n ",
            "\\sum ",
            "\\partial",
            "\\frac{\\partial}{\\partial w}",
            "\\sigma",
            "\\log ",
            "e^{",
            "\\max(0, z)",
            "0",
            "1e9",
            "99999999999",
            "^{99}",
            "/0",
            "\\sum_{i=1}^{1000000} ",
            "$$",
            "$",
            "\n\n",
            "\\|",
            "\\odot ",
            "- ");

    private int judged;

    @Test
    void everyNoteIsJudgedToItsEnd() {
        Fuzzing.runSlowly(new Mutator(CORPUS, TOKENS, 8), this::judge);

        assertThat(judged).as("equations").isPositive();
    }

    private void judge(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        JudgedNote note = JudgedNote.of("n.md", text, List.of());
        for (EquationJudgement j : note.equations()) {
            assertThat(j.line()).isPositive();
            assertThat(j.column()).isPositive();
            assertThat(j.detail()).doesNotContain(NoteJudge.FAILURE);
            judged++;
        }
        assertThat(DerivationText.of(note, text, false, false)).isNotBlank();
        assertThat(DerivationPage.of(StoredNote.of(note, text), "note.html")).isNotBlank();
        assertThat(DerivationDocument.of(List.of(note)).notes()).hasSize(1);
    }
}
