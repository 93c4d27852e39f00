package org.handgrad.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.handgrad.derivation.judge.JudgedNote;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a line means depends on those above it. */
@Tag("slow")
class ContextTest {
    private static List<EquationJudgement> judged(String... displays) {
        StringBuilder note = new StringBuilder();
        for (String display : displays) {
            note.append("$$\n").append(display).append("\n$$\n\n");
        }
        return JudgedNote.of("n.md", note.toString(), List.of()).equations();
    }

    @Test
    void theNearestDefinitionWinsAndTheRedefinitionIsNoted() {
        List<EquationJudgement> judged = judged("C = w^2", "C = w^3", "\\frac{dC}{dw} = 3 w^2", "\\frac{dC}{dw} = 2 w");

        assertThat(judged)
                .extracting(EquationJudgement::verdict)
                .containsExactly(
                        EquationVerdict.DEFINITION,
                        EquationVerdict.DEFINITION,
                        EquationVerdict.HOLDS,
                        EquationVerdict.REFUTED);
        assertThat(judged.get(1).detail()).isEqualTo("redefined; previously defined in line 2");
    }

    @Test
    void whatIsDefinedBelowIsNotKnownYet() {
        List<EquationJudgement> judged = judged("\\frac{\\partial a}{\\partial w} = x", "a = w x");

        assertThat(judged.get(0).verdict()).isEqualTo(EquationVerdict.UNCHECKED);
        assertThat(judged.get(1).verdict()).isEqualTo(EquationVerdict.DEFINITION);
    }

    /** It may be one function, of which the note says elsewhere which: no value that is drawn speaks against it. */
    @Test
    void aValueOfAFunctionThatIsNotDefinedIsNotRefuted() {
        assertThat(judged("1 - 2 \\cdot 1.352 \\, \\varphi(1.352) = 0.567", "h(2) + 1 = 3", "f(x)^2 = 2 f(x)"))
                .extracting(EquationJudgement::verdict)
                .containsExactly(EquationVerdict.UNCHECKED, EquationVerdict.UNCHECKED, EquationVerdict.QUESTIONABLE);
    }

    /** What is read otherwise than a reader sees it is told, where a line has no meaning for that. */
    @Test
    void whatIsReadAsAProductOrAsAnotherNameIsTold() {
        List<EquationJudgement> word = judged("n = 3", "net = 6 x");
        List<EquationJudgement> index = judged(
                "s_t = \\sum_{k=1}^K q_k r_{t+k}",
                "G = \\frac{1}{2} \\sum_{t=1}^T s_t^2",
                "\\frac{\\partial G}{\\partial q_k} = \\sum_{t=1}^T s_t r_t");

        assertThat(word.get(1).detail()).endsWith("if 'net' is one name, write \\text{net}");
        assertThat(index.get(2).verdict()).isEqualTo(EquationVerdict.UNCHECKED);
        assertThat(index.get(2).detail())
                .isEqualTo("r is read as another quantity than r_t+k: handgrad does not understand two-letter indices");
    }

    @Test
    void bothFactorsOfAProductMayBeTransposedTheOtherWay() {
        EquationJudgement judged = judged(
                        "X \\in \\mathbb{R}^{n \\times d}, \\quad W_2 \\in \\mathbb{R}^{d \\times k}, \\quad Y \\in \\mathbb{R}^{n \\times k}",
                        "C = \\frac{1}{2} \\|X W_2 - Y\\|_F^2",
                        "\\frac{\\partial C}{\\partial W_2} = X (X W_2 - Y)^\\top")
                .get(4);

        assertThat(judged.diagnosis()).contains(EquationDiagnosis.TRANSPOSED);
        assertThat(judged.correction()).contains("\\frac{\\partial C}{\\partial W_2} = X^T (X W_2 - Y)");
    }

    /** As notes on regression write the cost: of all weights, by one letter. */
    @Test
    void aCostOfAllEntriesIsDefinedByTheLetterOfTheArray() {
        assertThat(judged(
                        "J(w) = \\frac{1}{n} \\sum_{i=1}^n (\\sum_j w_j x_{ij} - y_i)^2",
                        "\\frac{\\partial J}{\\partial w_j} = \\frac{2}{n} \\sum_{i=1}^n (\\sum_k w_k x_{ik} - y_i) x_{ij}",
                        "\\frac{\\partial J}{\\partial w_j} = \\frac{2}{n} \\sum_{i=1}^n (\\sum_k w_k x_{ik} - y_i)"))
                .extracting(EquationJudgement::verdict)
                .containsExactly(EquationVerdict.DEFINITION, EquationVerdict.HOLDS, EquationVerdict.REFUTED);
        assertThat(judged(
                        "L(\\theta) = (\\theta_0 + \\theta_1 x - y)^2",
                        "\\frac{\\partial L(\\theta)}{\\partial \\theta_1} = 2 (\\theta_0 + \\theta_1 x - y) x",
                        "\\frac{\\partial L(\\theta)}{\\partial \\theta_1} = 2 (\\theta_0 + \\theta_1 x - y)"))
                .extracting(EquationJudgement::verdict)
                .containsExactly(EquationVerdict.DEFINITION, EquationVerdict.HOLDS, EquationVerdict.REFUTED);
    }

    @Test
    void aDerivativeByAnIntermediateCutsTheGraphThere() {
        List<EquationJudgement> judged = judged(
                "a^{(1)} = \\tanh(w^{(1)} x)",
                "a^{(2)} = \\tanh(w^{(2)} a^{(1)})",
                "\\frac{\\partial a^{(2)}}{\\partial a^{(1)}} = (1 - (a^{(2)})^2) w^{(2)}",
                "\\frac{\\partial a^{(2)}}{\\partial w^{(1)}} = (1 - (a^{(2)})^2) w^{(2)} (1 - (a^{(1)})^2) x",
                "\\frac{\\partial a^{(2)}}{\\partial w^{(1)}} = (1 - (a^{(2)})^2) w^{(2)}");

        assertThat(judged)
                .extracting(EquationJudgement::verdict)
                .endsWith(EquationVerdict.HOLDS, EquationVerdict.HOLDS, EquationVerdict.REFUTED);
    }

    @Test
    void aLineThatFollowsFromAWrongOneIsMarked() {
        List<EquationJudgement> judged = judged(
                "a = \\sigma(w x + b)",
                "C = (a - y)^2",
                "\\frac{\\partial a}{\\partial w} = a x",
                "\\frac{\\partial C}{\\partial w} = 2 (a - y) a x");

        assertThat(judged.get(2).diagnosis()).contains(EquationDiagnosis.MISSING_FACTOR);
        assertThat(judged.get(3).verdict()).isEqualTo(EquationVerdict.REFUTED);
        assertThat(judged.get(3).detail()).isEqualTo("follows from line 10, which is wrong");
    }

    @Test
    void aStepThatIsRightAfterAWrongOneIsMarked() {
        List<EquationJudgement> judged = judged("C = (w x)^2", "\\frac{dC}{dw} = 2 w x = 2 w x^2");

        assertThat(judged.get(1).verdict()).isEqualTo(EquationVerdict.REFUTED);
        assertThat(judged.get(2).verdict()).isEqualTo(EquationVerdict.HOLDS);
        assertThat(judged.get(2).detail()).isEqualTo("correct, but the step before is not");
    }

    @Test
    void aNameAndItsEntriesAreOneArray() {
        List<EquationJudgement> judged =
                judged("a = \\sigma(z)", "\\frac{\\partial a_i}{\\partial z_i} = a_i (1 - a_i)");

        assertThat(judged.get(1).verdict()).isEqualTo(EquationVerdict.HOLDS);
    }
}
