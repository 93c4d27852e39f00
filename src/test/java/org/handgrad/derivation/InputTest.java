package org.handgrad.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.handgrad.derivation.judge.JudgedNote;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each way of writing an equation down, from the text of a note to its verdict. */
class InputTest {
    private static final String DEFINED = "C = (x w - y)^2 \\\\ ";

    /** The claim follows the definition of C in one display. */
    @ParameterizedTest
    @CsvSource(delimiter = '@', quoteCharacter = '`', textBlock = """
                    \\frac{\\partial}{\\partial w} C = 2 (x w - y) x
                    \\frac{\\partial C}{\\partial w} = 2 \\cdot (x w - y) \\times x
                    \\frac{dC}{dw} = 2 * x * (x * w - y)
                    \\partial_w C = 2 x (x w - y)
                    \\nabla_w C = 2 x (x w - y)
                    dC/dw = 2 x (x w - y)
                    C(w)^{\\prime} = 2 x (x w - y)
                    C(w)' = \\left( (x w - y)^2 \\right)'
                    {\\partial C \\over \\partial w} = 2 x (x w - y)
                    \\frac{dC}{dw} &= 2 (x w - y) x \\\\ &= 2 x^2 w - 2 x y
                    \\frac12 C = {(x w - y)^2 \\over 2}
                    \\frac C2 = (x w - y)^2 / 2
                    \\operatorname{ReLU}(w)^2 = \\max(0, w)^2
                    \\begin{aligned} \\frac{dC}{dw} &= 2 (x w - y) x \\end{aligned}
                    \\log e^{w} = w
                    2 + 3 \\approx 5.0
                    \\frac{1}{3} \\approx 0.333
                    """)
    void aRightLineHolds(String claim) {
        assertThat(verdicts("n.md", "$$\n" + DEFINED + claim + "\n$$\n").split(" "))
                .startsWith("definition")
                .endsWith("holds");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '@', quoteCharacter = '`', textBlock = """
                    n.md  @ \\(C = w^2\\) 和||\\[ \\frac{dC}{dw} = 2 w \\]
                    n.md  @ $C = w^2$||```math|\\frac{dC}{dw} = 2 w|```
                    n.md  @ \\newcommand{\\d}[2]{\\frac{d#1}{d#2}}|$C = w^2$||$$ \\d{C}{w} = 2 w $$
                    n.md  @ $$ \\def\\pd[#1]{\\partial_{#1}} C = w^2 $$||$$ \\partial_w C $$||$$ = 2 w $$
                    n.md  @ \\begin{align}|C &= w^2 \\\\|\\frac{dC}{dw} &= 2 w|\\end{align}
                    n.tex @ \\begin{equation} C = w^2 \\end{equation}|\\begin{gather*} \\frac{dC}{dw} = 2 w \\end{gather*} % $C = 1$
                    n.tex @ \\def\\pd[#1]{\\partial_{#1}} $C = w^2$ \\[ \\pd[w] C = 2 w \\]
                    n.rst @ Let :math:`C = w^2` be.||.. math::||   \\frac{dC}{dw} = 2 w
                    n.txt @ The cost is|C = w^2|and so|dC/dw = 2 w
                    """)
    void everyFormatIsRead(String name, String text) {
        assertThat(verdicts(name, text.replace('|', '\n') + "\n")).matches("definition (statement |incomplete )?holds");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '@', quoteCharacter = '`', textBlock = """
                    \\pd{C}{w} = 3 \\up{w}    @ \\pd{C}{w} = 2 \\up{w}
                    3 \\up{w} = \\pd{C}{w}    @ 3 \\up{w} = \\frac{3}{2} \\pd{C}{w}
                    \\pd{C}{w} = w + \\ip{2}{w} @ \\pd{C}{w} = w + w
                    \\pd{C}{w} = 2 w + \\ip{w}{w} @ \\pd{C}{w} = 2 w
                    C = w^2 + \\text{off}     @ ``
                    C = w \\operatorname{off} @ ``
                    C = (w - v)              @ ``
                    C = \\bigl( w - v \\bigr) @ ``
                    C = w \\underbrace{v}_{2} @ ``
                    """)
    void aLineIsShownAsFarAsItsMacrosAndBracketsGo(String claim, String right) {
        String macros = "\\newcommand{\\pd}[2]{\\frac{\\partial #1}{\\partial #2}} \\newcommand{\\up}[1]{{#1}}"
                + " \\newcommand{\\ip}[2]{#1 \\cdot #2}\n";
        List<EquationJudgement> judged = JudgedNote.of(
                        "n.md", macros + "\n$C = w^2$\n\n$$\n" + claim + "\n$$\n", List.of())
                .equations();
        EquationJudgement last = judged.get(judged.size() - 1);

        assertThat(last.latex()).isEqualTo(claim);
        assertThat(last.correction().orElse("")).isEqualTo(right);
    }

    @Test
    void whatIsNoneOfItIsUnparsedAndTheRestGoesOn() {
        String text = """
                $$ \\int_0^1 x dx = 1 $$

                $$ \\begin{vmatrix} a \\end{vmatrix} = a $$

                $C = w^2$

                $$
                C = w w
                $$

                $$ a = b
                """;
        List<EquationJudgement> judged = JudgedNote.of("n.md", text, List.of()).equations();

        assertThat(judged)
                .extracting(j -> j.line() + ":" + j.column() + " " + j.verdict())
                .containsExactly("1:4 unparsed", "3:4 unparsed", "5:2 definition", "8:1 holds", "11:1 unparsed");
        assertThat(judged.get(0).detail()).startsWith("unknown command '\\int'");
        assertThat(judged.get(1).detail()).isEqualTo("unknown environment 'vmatrix'");
    }

    @Test
    void theWholeOfALineIsQuoted() {
        String text = """
                $$ {a \\over b} = \\frac ab $$

                $$ f(t) = \\begin{cases} t & t > 0 \\\\ 0 & t \\le 0 \\end{cases} $$
                """;

        assertThat(JudgedNote.of("n.md", text, List.of()).equations())
                .extracting(EquationJudgement::latex)
                .containsExactly(
                        "{a \\over b} = \\frac ab", "f(t) = \\begin{cases} t & t > 0 \\\\ 0 & t \\le 0 \\end{cases}");
    }

    private static String verdicts(String name, String text) {
        return JudgedNote.of(name, text, List.of()).equations().stream()
                .map(judgement -> judgement.verdict().toString())
                .collect(Collectors.joining(" "));
    }
}
