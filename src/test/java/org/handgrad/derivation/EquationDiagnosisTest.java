package org.handgrad.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.handgrad.derivation.judge.JudgedNote;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of a wrong line, and the right line as the note would have it. */
@Tag("slow")
class EquationDiagnosisTest {
    @ParameterizedTest
    @CsvSource(delimiter = '@', quoteCharacter = '`', textBlock = """
                    C = w^3                    @ \\frac{dC}{dw} = 3w^3          @ extra-factor    @ 3w^2
                    C = w^3                    @ \\frac{dC}{dw} = 3w            @ missing-factor  @ 3w w
                    C = w^2                    @ \\frac{dC}{dw} = 2w^2          @ extra-factor    @ 2w
                    C = w^3                    @ \\frac{d^2C}{dw^2} = 3w        @ constant-factor @ 6 w
                    C = \\frac{2}{n} \\sum_{i=1}^n w x_i @ \\frac{dC}{dw} = 2 \\sum_{i=1}^n x_i @ lost-fraction @ \\frac{2}{n} \\sum_{i=1}^n x_i
                    h(x) = \\sin(x^2)          @ h'(x) = \\cos(x^2)            @ chain-rule      @ 2 \\cos(x^2) x
                    h(x) = f(g(x))            @ h'(x) = f'(x) g'(x)          @ chain-rule      @ f'(g(x)) g'(x)
                    h(x) = f(g(x))            @ h'(x) = f'(g'(x))            @ chain-rule      @ f'(g(x)) g'(x)
                    C = |w|                   @ C'(w) = \\begin{cases} 1 & w > 0 \\\\ 1 & w < 0 \\end{cases} @ sign @ \\begin{cases} 1 & w > 0 \\\\ -1 & w < 0 \\end{cases}
                    C = w^2 e^w               @ \\frac{dC}{dw} = 2 w e^w       @ product-rule    @ 2 w e^{w} + w^2 e^{w}
                    q(x) = \\frac{u(x)}{v(x)}  @ q'(x) = \\frac{u'(x)}{v'(x)} @ product-rule @ \\frac{u'(x)}{v(x)} - \\frac{u(x) v'(x)}{(v(x))^2}
                    q(x) = \\frac{u(x)}{v(x)}  @ q'(x) = \\frac{u'(x) v(x) - u(x) v'(x)}{v(x)} @ missing-factor @ \\frac{u'(x) v(x) - u(x) v'(x)}{v(x)^2}
                    r(z) = \\max(0, z)         @ r'(z) = \\begin{cases} 0 & z > 0 \\\\ 1 & z < 0 \\end{cases} @ sign @ \\begin{cases} 1 & z > 0 \\\\ 0 & z < 0 \\end{cases}
                    J = \\frac{1}{2n} \\sum_{i=1}^n (w x_i - y_i)^2 @ \\frac{\\partial J}{\\partial w} = 5 x_i w @ `` @ \\frac{1}{n} \\sum_{i=1}^n (w x_i - y_i) x_i
                    E = 2^x                   @ \\frac{dE}{dx} = 3 x           @ ``              @ 2^x \\log(2)
                    E = (t - o)^2             @ \\frac{dE}{do} = -2 (o - t)    @ sign            @ 2 (o - t)
                    L = y w - x w             @ \\frac{dL}{dw} = 1 - x         @ missing-factor  @ y - x
                    z^l = w^l a^{l-1}         @ \\frac{\\partial z^l}{\\partial w^l} = a^l @ wrong-layer @ a^{l-1}
                    s(x) = \\log(1 + e^x)       @ s'(x) = \\frac{1}{1 + e^x}     @ ``              @ \\sigma(x)
                    f = w x + b               @ \\frac{\\partial f}{\\partial b} = x @ wrong-variable @ 1
                    z = 0.5                   @ \\sigma(z) \\approx 0.632      @ arithmetic      @ 0.622
                    """)
    void itIsNamedAndPutRight(String definition, String claim, String diagnosis, String right) {
        List<EquationJudgement> judged = JudgedNote.of(
                        "n.md", "$$\n%s\n$$\n\n$$\n%s\n$$\n".formatted(definition, claim), List.of())
                .equations();
        EquationJudgement last = judged.get(judged.size() - 1);

        assertThat(last.diagnosis().map(EquationDiagnosis::toString).orElse("")).isEqualTo(diagnosis);
        String relation = claim.contains("\\approx") ? "\\approx" : "=";
        String left = claim.substring(0, claim.indexOf(relation) + relation.length());
        assertThat(last.correction()).contains(left + " " + right);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '@', quoteCharacter = '`', textBlock = """
                    \\frac{\\partial C}{\\partial W_2} = (Z_2 - Y) A_1     @ transposed     @ A_1^T (Z_2 - Y)
                    \\frac{\\partial C}{\\partial W_1} = X^T (Z_2 - Y) W_2^T @ missing-factor @ X^T ((Z_2 - Y) W_2^T \\odot \\sigma'(Z_1))
                    \\frac{\\partial C}{\\partial b_2} = Y                  @ ``             @ (Z_2 - Y)^T \\mathbf{1}
                    \\frac{\\partial C}{\\partial W_1} = W_1 Y^T Z_2       @ ``             @ X^T ((Z_2 - Y) W_2^T \\odot (A_1 \\odot (1 - A_1)))
                    \\frac{\\partial C}{\\partial X} = X W_1 Y^T Z_2       @ ``             @ ((Z_2 - Y) W_2^T \\odot (A_1 \\odot (1 - A_1))) W_1^T
                    """)
    void anArrayIsPutRightWithoutIndices(String claim, String diagnosis, String right) {
        String note = """
                $X \\in \\mathbb{R}^{n \\times d}$, $b_2 \\in \\mathbb{R}^k$

                $$Z_1 = X W_1$$

                $$A_1 = \\sigma(Z_1)$$

                $$Z_2 = A_1 W_2 + b_2$$

                $$C = \\frac{1}{2} \\|Z_2 - Y\\|^2$$

                $$%s$$
                """.formatted(claim);
        List<EquationJudgement> judged = JudgedNote.of("n.md", note, List.of()).equations();
        EquationJudgement last = judged.get(judged.size() - 1);

        assertThat(last.diagnosis().map(EquationDiagnosis::toString).orElse("")).isEqualTo(diagnosis);
        assertThat(last.correction()).contains(claim.substring(0, claim.indexOf('=') + 1) + " " + right);
    }

    @Test
    void aSumThatBindsAFreeIndexIsTold() {
        String note =
                "$$ C = \\sum_{i=1}^n a_i^2 $$\n\n$$ \\frac{\\partial C}{\\partial a_i} = \\sum_{i=1}^n 2 a_i $$\n";
        EquationJudgement last =
                JudgedNote.of("n.md", note, List.of()).equations().get(1);

        assertThat(last.diagnosis()).contains(EquationDiagnosis.SPURIOUS_SUM);
        assertThat(last.detail()).contains("the sum on the right binds i");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '@', quoteCharacter = '`', textBlock = """
                    w_t = w_{t-1} - \\eta g_t @ w_t = w_{t-1} + \\eta g_t @ w_t = w_{t-1} - \\eta \\cdot g_t (gradient descent)
                    w_{t+1} = w_t - r g_t @ w_{t+1} = r w_t @ w_{t+1} = w_{t} - r \\cdot \\frac{\\partial C}{\\partial w} (gradient descent)
                    v_t = \\beta v_{t-1} + (1 - \\beta) g_t @ v_t = \\beta v_{t-1} + g_t @ v_t = \\beta v_{t-1} + (1 - \\beta) g_t (a moving average)
                    """)
    void anIterationThatContradictsTheOneAboveIsRefutedWithASuggestion(String first, String second, String rule) {
        EquationJudgement last = JudgedNote.of("n.md", "$$\n%s\n$$\n\n$$\n%s\n$$\n".formatted(first, second), List.of())
                .equations()
                .get(1);

        assertThat(last.diagnosis()).contains(EquationDiagnosis.REDEFINITION);
        assertThat(last.detail()).endsWith("a suggestion: " + rule);
        assertThat(last.correction()).isEmpty();
        assertThat(last.counterexample()).containsKeys("left", "right");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '@', quoteCharacter = '`', textBlock = """
                    \\frac{dC}{dw} =
                    \\frac{dC}{dw} = 2 (x w - y) \\cdot
                    \\frac{dC}{dw}
                    """)
    void anUnfinishedLineIsFinished(String line) {
        EquationJudgement last = JudgedNote.of(
                        "n.md", "$$\nC = (x w - y)^2\n$$\n\n$$\n%s\n$$\n".formatted(line), List.of())
                .equations()
                .get(1);

        assertThat(last.verdict()).isEqualTo(EquationVerdict.INCOMPLETE);
        assertThat(last.correction()).contains("\\frac{dC}{dw} = 2 (x w - y) x");
    }
}
