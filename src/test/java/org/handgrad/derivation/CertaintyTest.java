package org.handgrad.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.handgrad.derivation.judge.JudgedNote;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What differs is refuted where the note leaves nothing open, and else questionable. */
@Tag("slow")
class CertaintyTest {
    /** The judgements on a note; lines are parted by bars. */
    private static List<EquationJudgement> judged(String lines) {
        String note = Arrays.stream(lines.split(" \\| ")).map(String::strip).collect(Collectors.joining("\n\n"));
        return JudgedNote.of("n.md", note, List.of()).equations();
    }

    private static EquationJudgement last(String lines) {
        List<EquationJudgement> judged = judged(lines);
        return judged.get(judged.size() - 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$$C = (w x - y)^2$$ | $$\\frac{dC}{dw} = 2 (w x - y)$$",
                "$$C = (w x - y)^2$$ | $$\\frac{dC}{dw} = 2 (w x - y) x = 2 w x - 2 y x$$",
                "$$a = \\sigma(z)$$ | $$\\delta = \\frac{\\partial a}{\\partial z}$$ | $$\\delta = a (1 + a)$$",
                "$$z = w x$$ | $$a = g(z)$$ | $$\\frac{\\partial a}{\\partial w} = g'(z) w$$",
                "$$\\tanh(x) = \\frac{1 - e^{-x}}{1 + e^{-x}}$$",
                "$$2 \\cdot 0.2 = 0.5$$",
                "## One | $$y = x^3$$ | ## Another | $$y = x^2$$ | $$\\frac{dy}{dx} = 3 x^2$$",
                "$$q \\ominus 1 = 5$$ | $$= \\frac{-66 - 24}{36}$$ | $$= -\\frac{80}{36}$$",
                "$x \\in \\mathbb{R}^{n \\times d}$, $w \\in \\mathbb{R}^{d \\times m}$ | $$y = x w$$ | "
                        + "$$\\frac{\\partial L}{\\partial x} = \\frac{\\partial L}{\\partial y} x^T$$"
            })
    void whatIsSurelyWrongIsRefuted(String lines) {
        assertThat(last(lines).verdict()).isEqualTo(EquationVerdict.REFUTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // nothing says what it is
                "$$h'(z) = h(z) (1 - h(z))$$ | the note does not say what h is",
                "$$\\frac{df(x)}{dx} = f(x)$$ | the note does not say what f is",
                "$$\\mathbf{o} = \\mathbf{V} \\mathbf{h}$$ | $$s = \\frac{\\lambda}{2} \\|\\mathbf{V}\\|_F^2$$ | "
                        + "$$\\frac{\\partial J}{\\partial \\mathbf{V}} = "
                        + "\\frac{\\partial J}{\\partial \\mathbf{o}} \\mathbf{h}^\\top + \\lambda \\mathbf{V}$$ | "
                        + "the note does not say what J is",
                "$$\\frac{d^2 f(x)}{dx^2} = f(x)$$ | the note does not say what f is",
                "$$a_j^l = f(\\sum_k w_{jk}^l a_k^{l-1} + b_j^l)$$ | $$\\text{Loss} = C(a^L)$$ | "
                        + "Let $z^l \\equiv w^l a^{l-1} + b^l$, $a^l \\equiv f(z^l)$, "
                        + "and $\\delta_j^l \\equiv \\frac{\\partial C}{\\partial z_j^l}$. | "
                        + "$\\delta_j^l = \\sum_k w_{kj}^{l+1} \\delta_k^{l+1} f'(z_j^l)$ | what C is a function of",
                // no claim
                "$$f(x) = g(x) + 1$$ | $$f(x) = h(x)^2$$ | it may be a definition or a condition",
                "$$F(x) = c x^3$$ | Choose $c$ such that | $$F'(x) = 3 c x^2 = x^2$$ | to make this true",
                "The label is $y = 1$ here and $y = -1$ there. | the sentence may give a name another value",
                // a name in two ways
                "$$f(z_i) = z_i$$ | $$f(z_i) = z_i^2$$ | $$f'(z_i) = 2 z_i$$ | defines f in several ways",
                "## One | $$y = x^3$$ | ## Another | $$y = x^2$$ | ## A third | $$\\frac{dy}{dx} = 3 x^2$$ | defines y in several ways",
                "$$y = x^3$$ | $$x^2 + y^2 = 25$$ | $$\\frac{dy}{dx} = -\\frac{x}{y}$$ | defines y in several ways",
                "$$C = 2$$ | $$-1 = 1 + C$$ | it may be an equation to solve",
                // read otherwise than written
                "$$z = x^{\\sin x}$$ | $$z' = \\sin x \\cdot x^{\\sin x-1} (x)' + x^{\\sin x} \\ln x \\cdot \\cos x "
                        + "= \\sin x \\cdot x^{\\sin x-1} + x^{\\sin x} \\ln x \\cdot \\cos x$$ | the prime behind a bracket",
                "$$\\ell(w) = \\frac{1}{2} w^T A w$$ | $$\\nabla^2 \\ell(w) = A$$ | ∇ with an exponent",
                "$$P(x) = \\prod_{i=1}^n f_i(x)$$ | "
                        + "$$P'(x_0) = \\prod_{i=1}^n f_i(x_0) \\cdot \\sum_{i=1}^n \\frac{f_i'(x_0)}{f_i(x_0)}$$ | "
                        + "the product may end before",
                // true somewhere
                "$$o_j = \\frac{e^{z_j}}{\\sum_k e^{z_k}}$$ | $$\\frac{\\partial o_j}{\\partial z_i} = -o_j o_i$$ | "
                        + "it holds where i and j are not the same"
            })
    void whatMayBeMeantOtherwiseIsQuestionableAndSaysWhy(String linesAndDoubt) {
        int bar = linesAndDoubt.lastIndexOf(" | ");
        EquationJudgement last = last(linesAndDoubt.substring(0, bar));

        assertThat(last.verdict()).isEqualTo(EquationVerdict.QUESTIONABLE);
        assertThat(last.detail())
                .startsWith("it may have another meaning: ")
                .contains(linesAndDoubt.substring(bar + 3));
    }

    @Test
    void aRowGoesOnWithNoLineAboveTheOneThatCannotBeRead() {
        EquationJudgement last = last("$$a = 1 + 1 = 2$$ | $$\\ominus b$$ | $$= 3$$");

        assertThat(last.verdict()).isEqualTo(EquationVerdict.UNCHECKED);
        assertThat(last.detail()).contains("it continues nothing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"$$\\text{count(a)} = 2, \\text{count(b)} = 1$$", "$$1 = 0.\\dot{9}$$", "$$1.0\\bar{3} = 1$$"})
    void whatIsNotUnderstoodIsNotRefuted(String line) {
        assertThat(judged(line)).noneMatch(judged -> judged.verdict() == EquationVerdict.REFUTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$$\\sqrt{4.05} \\approx 2.012\\,461\\,180$$",
                "$$4 \\cdot 3{,}000 = 12{,}000$$",
                "$$\\frac{d}{dx} \\text{sech } x = -\\text{sech } x \\tanh x$$",
                "$$\\frac{d}{dx} \\operatorname{csch} x = -\\operatorname{csch} x \\coth x$$"
            })
    void digitsInGroupsAndUprightFunctionsAreRead(String line) {
        assertThat(last(line).verdict()).isEqualTo(EquationVerdict.HOLDS);
    }

    @Test
    void aQuestionableLineDoesNotMakeANoteUnsound() {
        JudgedNote note = JudgedNote.of("n.md", "$$h'(z) = h(z) (1 - h(z))$$\n", List.of());

        assertThat(note.summary()).containsEntry("questionable", 1).containsEntry("refuted", 0);
        assertThat(note.sound()).isTrue();
    }

    /** Every notation within a sentence is a claim. */
    @ParameterizedTest
    @ValueSource(strings = {"dC/dw", "\\frac{dC}{dw}", "\\nabla_w C", "\\partial C / \\partial w", "\\partial_w C"})
    void aDerivativeWithinASentenceIsJudged(String derivative) {
        String note = "$$C = w^2 x$$ | so that $%s = %s w x$ holds.";

        assertThat(last(note.formatted(derivative, "2")).verdict()).isEqualTo(EquationVerdict.HOLDS);
        assertThat(last(note.formatted(derivative, "3")).verdict()).isEqualTo(EquationVerdict.REFUTED);
    }

    @Test
    void aDerivativeInADerivativeAndAnEndlessDefinitionAreNoFailures() {
        assertThat(judged("$$f(x, y) = 2 x + y \\hspace{0.5in} \\frac{\\partial f}{\\partial x} = 2$$"))
                .noneMatch(j -> j.detail().contains("handgrad failed"));
        assertThat(judged("$$C = \\frac{1}{n} \\sum_x C_x$$ | $$C = C_x$$ | $$\\partial C / \\partial w_j$$"))
                .noneMatch(j -> j.detail().contains("handgrad failed"));
    }
}
