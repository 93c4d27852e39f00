package org.handgrad.derivation.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handgrad.derivation.claim.Opinion.Kind.DEFINITION;
import static org.handgrad.derivation.claim.Opinion.Kind.DIFFERENT;
import static org.handgrad.derivation.claim.Opinion.Kind.HOLDS;
import static org.handgrad.derivation.claim.Opinion.Kind.SHAPELESS;
import static org.handgrad.derivation.claim.Opinion.Kind.UNKNOWN;
import static org.handgrad.derivation.claim.Opinion.Kind.WRONG;
import static org.handgrad.derivation.claim.WrittenNote.judged;
import static org.handgrad.derivation.claim.WrittenNote.last;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What lines mean by the whole of a note. */
class WholeNoteTest {
    private static final String LOGISTIC = "h_\\theta(x) = \\frac{1}{1 + e^{-\\theta^T x}}";
    private static final String LIKELIHOOD =
            "J(\\theta) = -\\sum_i (y^{(i)} \\log h_\\theta(x^{(i)}) + (1 - y^{(i)}) \\log(1 - h_\\theta(x^{(i)})))";

    @Test
    void aVectorAndItsEntriesStandInOneNote() {
        String by = "\\frac{\\partial J(\\theta)}{\\partial \\theta_j} = \\sum_i ";
        assertThat(judged(LOGISTIC, LIKELIHOOD, by + "(h_\\theta(x^{(i)}) - y^{(i)}) x_j^{(i)}"))
                .extracting(Opinion::kind)
                .containsExactly(DEFINITION, DEFINITION, HOLDS);
        assertThat(last(LOGISTIC, LIKELIHOOD, by + "(h_\\theta(x^{(i)}) - y^{(i)}) x_j^{(i)} / 2"))
                .isEqualTo(WRONG);
        assertThat(last(LOGISTIC, LIKELIHOOD, by + "(y^{(i)} - h_\\theta(x^{(i)})) x_j^{(i)}"))
                .isEqualTo(WRONG);
    }

    @Test
    void aMissingTransposeDoesNotHoldWhereNoShapeIsDeclared() {
        String z = "z^{[l]} = W^{[l]} a^{[l-1]} + b^{[l]}";
        String a = "a^{[l]} = g(z^{[l]})";
        String by = "\\frac{\\partial L}{\\partial W^{[l]}} = \\frac{\\partial L}{\\partial z^{[l]}} ";
        assertThat(last(z, a, by + "(a^{[l-1]})^T")).isEqualTo(HOLDS);
        assertThat(last(z, a, by + "a^{[l-1]}")).isEqualTo(SHAPELESS);
        assertThat(last("z = W x + b", "\\frac{\\partial L}{\\partial x} = W \\frac{\\partial L}{\\partial z}"))
                .isEqualTo(DIFFERENT);
        assertThat(last("z = W x + b", "\\frac{\\partial L}{\\partial x} = W^T \\frac{\\partial L}{\\partial z}"))
                .isEqualTo(HOLDS);
        assertThat(last("z = x W + b", "\\frac{\\partial L}{\\partial W} = x^T \\frac{\\partial L}{\\partial z}"))
                .isEqualTo(HOLDS);
        assertThat(last("z = x W + b", "\\frac{\\partial L}{\\partial W} = x \\frac{\\partial L}{\\partial z}"))
                .isEqualTo(SHAPELESS);
    }

    @Test
    void boundsCount() {
        String sum = "C = \\sum_{i=1}^3 a_i + \\sum_{i=1}^2 a_i";
        assertThat(last(sum, "\\frac{\\partial C}{\\partial a_3} = 1")).isEqualTo(HOLDS);
        assertThat(last(sum, "\\frac{\\partial C}{\\partial a_3} = 2")).isEqualTo(WRONG);
        assertThat(last("\\frac{1}{n} \\sum_{i=1}^n g_i = \\frac{1}{m} \\sum_{i=1}^m g_i"))
                .isNotEqualTo(HOLDS);
        assertThat(last("y = \\sum_{i=0}^n w_i x^i", "\\frac{\\partial y}{\\partial w_i} = x^i"))
                .isEqualTo(HOLDS);
    }

    @Test
    void aTermBesideAMuchLargerOneCounts() {
        String f = "f(x) = e^{x^4} + x";
        assertThat(last(f, "\\frac{df}{dx} = 4 x^3 e^{x^4}")).isEqualTo(WRONG);
        assertThat(last(f, "\\frac{df}{dx} = 4 x^3 e^{x^4} + 1")).isEqualTo(HOLDS);
    }

    @Test
    void aCostThatNothingDefinesIsAnyFunctionOfTheLastThingItIsDifferentiatedBy() {
        String[] lines = {"L_R = L + \\lambda \\sum_{i,j} w_{ij}^2", ""};
        String by = "\\frac{\\partial L_R}{\\partial w_{ij}} = \\frac{\\partial L}{\\partial w_{ij}} + ";
        lines[1] = by + "2 \\lambda w_{ij}";
        assertThat(last(lines)).isEqualTo(HOLDS);
        lines[1] = by + "\\lambda w_{ij}";
        assertThat(last(lines)).isEqualTo(WRONG);
        assertThat(
                        last(
                                "\\frac{\\partial J}{\\partial v} = \\frac{\\partial J}{\\partial u} \\frac{\\partial u}{\\partial v}"))
                .isEqualTo(HOLDS);
    }

    @Test
    void whatMayBeMeantIsNotWrong() {
        assertThat(last("\\frac{df(x)}{dx} = f(x)")).isEqualTo(DIFFERENT);
        assertThat(last("g'(z) = g(z) (1 - g(z))")).isEqualTo(DIFFERENT);
        String quadratic = "f(x) = x^T A x";
        assertThat(last(quadratic, "\\nabla f(x) = 2 A x")).isEqualTo(UNKNOWN);
        assertThat(last(quadratic, "\\nabla f(x) = 3 A x")).isEqualTo(WRONG);
        assertThat(last("A^T = A", quadratic, "\\nabla f(x) = 2 A x")).isEqualTo(HOLDS);
        assertThat(last("L = L_0 + w", "L = \\int f", "\\frac{\\partial L}{\\partial w} = 1"))
                .isNotEqualTo(WRONG);
    }

    @Test
    void hessiansAndPlacesAreRead() {
        assertThat(last(
                        "\\ell(w) = \\sum_{i=1}^n \\log(1 + e^{w^T x_i})",
                        "\\nabla^2 \\ell(w) = \\sum_{i=1}^n \\sigma(w^T x_i) (1 - \\sigma(w^T x_i)) x_i x_i^T"))
                .isEqualTo(HOLDS);
        assertThat(last("f(x) = x^3", "\\frac{df}{dx}(a) = 3 a^2")).isEqualTo(HOLDS);
        assertThat(last("f(x) = x^3", "\\frac{df}{dx}(a) = 2 a^2")).isNotEqualTo(HOLDS);
        assertThat(last("f(x) = g(h(x))", "f'(x) = g'(h(x)) h'(x)")).isEqualTo(HOLDS);
        assertThat(last("f(x) = g(h(x))", "f'(x) = g'(x) h'(x)")).isNotEqualTo(HOLDS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\frac{\\partial y_i}{\\partial x_j} = y_i (\\delta_{ij} - y_j)",
                "\\frac{\\partial y_i}{\\partial x_j} = y_i (1\\{i = j\\} - y_j)",
                "\\frac{\\partial y_i}{\\partial x_i} = y_i (1 - y_i)"
            })
    void softmaxByEntries(String line) {
        assertThat(last("y_i = \\frac{e^{x_i}}{\\sum_k e^{x_k}}", line)).isEqualTo(HOLDS);
    }

    @Test
    void definitionsThatGoRoundAreNoEndlessLoop() {
        assertThat(judged("a = b + 1", "b = c + 1", "c = a + 1", "\\frac{\\partial a}{\\partial b} = 2"))
                .hasSize(4);
        assertThat(judged("h_t = f(h_{t-1})", "\\frac{\\partial h_t}{\\partial h_{t-1}} = f'(h_{t-1})"))
                .hasSize(2);
    }
}
