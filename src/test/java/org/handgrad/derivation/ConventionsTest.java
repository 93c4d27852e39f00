package org.handgrad.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.handgrad.derivation.judge.JudgedNote;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Notes follow different conventions; what is right by its own is not refuted, and what is wrong by all of them is found. */
class ConventionsTest {
    /** The displays of a note, parted by bars; what is said of the last one. */
    @ParameterizedTest
    @CsvSource(delimiter = '@', quoteCharacter = '`', textBlock = """
                    holds   @ z = xW + b | C = \\|z\\|^2 | \\frac{\\partial C}{\\partial W} = 2 x^T z
                    holds   @ z = Wx + b | C = \\|z\\|^2 | \\frac{\\partial C}{\\partial W} = 2 z x^T
                    refuted @ z = Wx + b | C = \\|z\\|^2 | \\frac{\\partial C}{\\partial W} = 2 x z^T
                    holds   @ y = Ax | \\frac{\\partial y}{\\partial x} = A
                    holds   @ y = Ax | \\frac{\\partial y}{\\partial x} = A^T
                    refuted @ y = Ax | \\frac{\\partial y}{\\partial x} = 2 A
                    holds   @ z = Wx | C = \\|z\\|^2 | \\frac{\\partial C}{\\partial x} = \\frac{\\partial z}{\\partial x} \\frac{\\partial C}{\\partial z}
                    holds   @ z = Wx | a = \\sigma(z) | \\frac{\\partial a}{\\partial z} = a \\odot (1 - a)
                    holds   @ z = Wx | a = \\sigma(z) | \\frac{\\partial a}{\\partial z} = \\operatorname{diag}(a \\odot (1 - a))
                    questionable @ z = Wx | p = \\operatorname{softmax}(z) | \\frac{\\partial p}{\\partial z} = p \\odot (1 - p)
                    holds   @ z = Wx | p = \\operatorname{softmax}(z) | \\frac{\\partial p}{\\partial z} = \\operatorname{diag}(p) - p p^T
                    holds   @ q(x) = \\frac12 x^T A x - b^T x | \\nabla q(x) = \\frac12 (A + A^T) x - b
                    unchecked @ q(x) = x^T A x | \\nabla q(x) = 2 A x
                    holds   @ A^T = A | q(x) = x^T A x | \\nabla q(x) = 2 A x
                    holds   @ f = w^T x | \\frac{\\partial f}{\\partial w} = x
                    holds   @ f = a^T X b | \\frac{\\partial f}{\\partial X} = a b^T
                    holds   @ f = \\operatorname{tr}(A^T X) | \\frac{\\partial f}{\\partial X} = A
                    holds   @ z^l = w^l a^{l-1} + b^l | a^l = \\tanh(z^l) | \\frac{\\partial a^l}{\\partial w^l} = (1 - (a^l)^2) a^{l-1}
                    refuted @ z^l = w^l a^{l-1} + b^l | a^l = \\tanh(z^l) | \\frac{\\partial a^l}{\\partial w^l} = (1 - (a^l)^2) a^l
                    holds   @ C = \\sum_{i=1}^n \\sum_{j=1}^m (a_{ij} - b_{ij})^2 | \\frac{\\partial C}{\\partial a_{kl}} = 2 (a_{kl} - b_{kl})
                    holds   @ (\\tan x)' = \\frac{1}{\\cos^2 x}
                    holds   @ (\\cosh(x))' = \\sinh(x)
                    refuted @ (\\cosh(x))' = -\\sinh(x)
                    holds   @ \\nabla_v v^T v = 2 v
                    refuted @ \\nabla_v v^T v = v
                    unchecked @ L = \\|Xw - y\\|^2 | \\nabla_w L = 0 | X^T X w = X^T y
                    refuted @ C = \\max(0, 1 - y w) | \\frac{dC}{dw} = -y
                    """)
    void aLineIsJudgedByTheConventionOfItsNote(String verdict, String lines) {
        String note = Arrays.stream(lines.split("(?<= )\\|(?= )", -1))
                .map(line -> "$$\n" + line.strip() + "\n$$\n")
                .collect(Collectors.joining("\n"));
        List<EquationJudgement> judged = JudgedNote.of("n.md", note, List.of()).equations();

        assertThat(judged.get(judged.size() - 1).verdict()).as("%s", judged).hasToString(verdict);
    }
}
