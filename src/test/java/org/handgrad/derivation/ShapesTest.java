package org.handgrad.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.handgrad.derivation.judge.JudgedNote;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Shapes are inferred from those that are declared, and printed. */
@Tag("slow")
class ShapesTest {
    private static List<EquationJudgement> judged(String declared, String... displays) {
        StringBuilder note = new StringBuilder(declared).append("\n\n");
        for (String display : displays) {
            note.append("$$\n").append(display).append("\n$$\n\n");
        }
        return JudgedNote.of("n.md", note.toString(), List.of()).equations().stream()
                .filter(EquationJudgement::display)
                .toList();
    }

    private static String detail(List<EquationJudgement> judged, int line) {
        return judged.get(line).detail();
    }

    @Test
    void aDefinitionSaysItsShapeAndThoseOfWhatItIsMadeOf() {
        List<EquationJudgement> net = judged(
                "$X \\in \\mathbb{R}^{n \\times d}$, $W_2 \\in \\mathbb{R}^{h \\times k}$",
                "Z_1 = X W_1",
                "A_1 = \\tanh(Z_1)",
                "Z_2 = A_1 W_2");

        assertThat(detail(net, 0)).isEqualTo("Z_1 is a matrix, n × columns of W_1; W_1 is a matrix, d × ?");
        assertThat(detail(net, 1)).isEqualTo("A_1 is a matrix, n × columns of W_1");
        assertThat(detail(net, 2)).isEqualTo("Z_2 is a matrix, n × k");
    }

    @Test
    void lengthsMayHaveLayers() {
        List<EquationJudgement> layer = judged(
                "$W^{(l)} \\in \\mathbb{R}^{n_l \\times n_{l-1}}$",
                "z^{(l)} = W^{(l)} a^{(l-1)}",
                "a^{(l)} = \\sigma(z^{(l)})");

        assertThat(detail(layer, 0)).isEqualTo("z is a vector, n_l; a is a vector, n_{l-1}");
        assertThat(detail(layer, 1)).isEqualTo("a is a vector, n_l");
    }

    @Test
    void lengthsThatDoNotFitAreTold() {
        List<EquationJudgement> wrong = judged("$A \\in \\mathbb{R}^{n \\times d}$, $u \\in \\mathbb{R}^n$", "v = A u");

        assertThat(detail(wrong, 0)).isEqualTo("v is a vector, n; the shapes fit only if n = d");
    }

    /** n is the number of rows, and no other number. */
    @Test
    void aDeclaredLengthIsTheLengthOfTheAxis() {
        List<EquationJudgement> sums = judged(
                "$X \\in \\mathbb{R}^{n \\times d}$, $w \\in \\mathbb{R}^d$, $y \\in \\mathbb{R}^n$",
                "C = (X w - y)^T \\mathbf{1}",
                "\\frac{\\partial C}{\\partial y_1} = -1",
                "\\nabla_y C = -\\mathbf{1}",
                "\\mathbf{1}^T (y + \\mathbf{1}) = \\mathbf{1}^T y + n",
                "\\mathbf{1}^T (y + \\mathbf{1}) = \\mathbf{1}^T y + d");

        assertThat(sums.get(2).verdict()).isEqualTo(EquationVerdict.HOLDS);
        assertThat(sums.get(3).verdict()).isEqualTo(EquationVerdict.HOLDS);
        assertThat(sums.get(4).verdict()).isEqualTo(EquationVerdict.QUESTIONABLE);
    }

    @Test
    void aCounterexampleNamesTheRowAndTheColumnOfAnArray() {
        List<EquationJudgement> wrong = judged(
                "$X \\in \\mathbb{R}^{n \\times d}$",
                "Z = X W",
                "C = \\|Z\\|^2",
                "\\frac{\\partial C}{\\partial W} = X^T Z");

        assertThat(wrong.get(2).counterexample()).containsKeys("n", "d", "row", "column", "left", "right");
        assertThat(wrong.get(2).counterexample()).doesNotContainKeys("W", "X");
    }
}
