package org.handgrad.notation.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.handgrad.notation.tree.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of LaTeX that is no formula, and that the rest is read; the number is the offset of the mistake. */
class MistakesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '#', quoteCharacter = '`', textBlock = """
                    \\frac{a}{} # 9: expected the denominator, found '}'
                    (a + b # 6: expected an operator or ')' for '(', found the end
                    a + ) # 4: expected a number, a name or a bracket, found ')'
                    a b ) # 4: expected an operator or the end, found ')'
                    \\sgima(x) # 0: unknown command '\\sgima' (did you mean '\\sigma'?)
                    x_i_j # 3: expected one subscript, found a second one
                    x^2^3 # 3: expected one superscript, found a second one
                    \\frac{\\partial^2 C}{\\partial w} # 0: expected a derivative of one order, found 2 above the line and 1 below
                    \\begin{foo} a \\end{foo} # 0: unknown environment 'foo'
                    \\hat{a + b} # 0: expected one name under '\\hat', found something else
                    a \\right) # 2: '\\right' without its '\\left'
                    a = ( \\\\ c = d # 6: expected an operator or ')' for '(', found the end of the row | {c = d}
                    """)
    void aMistakeIsNamed(String latex, String said) {
        assertThat(Shown.read(latex)).isEqualTo(said);
    }

    @Test
    void macrosWithParametersAreCarriedOut() {
        Macros macros = Macros.NONE.and("\\def\\pd[#1]{\\partial_{#1}} \\newcommand{\\m}[2][x]{#1 + #2}");

        assertThat(Shown.read(Parser.read("\\pd[w] C, \\m{y}, \\m[a]{b}", macros, Vocabulary.STANDARD)))
                .isEqualTo("(partial-subscript C by w) | (+ x y) | (+ a b)");
    }

    @Test
    void aMistakeWithinAMacroStandsWhereItIsUsed() {
        Macros macros = Macros.NONE.and("\\newcommand{\\bad}{\\frac{a}{}}");
        Statement statement = Parser.read("x = \\bad", macros, Vocabulary.STANDARD)
                .statements()
                .get(0);

        Span span = statement.span();
        assertThat(span.start()).isEqualTo(4);
        assertThat(span.end()).isEqualTo(8);
    }

    @Test
    void whatStandsForAnArgumentThatIsLeftOutStandsWhereTheMacroIsUsed() {
        Macros macros = Macros.NONE.and("Far above: \\newcommand{\\m}[2][\\frac{a}{}]{#1 + #2}");
        Statement statement = Parser.read("x = \\m{y}", macros, Vocabulary.STANDARD)
                .statements()
                .get(0);

        assertThat(statement).isInstanceOf(Statement.Unparsed.class);
        assertThat(statement.span().start()).isEqualTo(4);
        assertThat(statement.span().end()).isLessThanOrEqualTo(9);
    }

    @Test
    void whatWouldTakeTooLongIsRefused() {
        assertThat(Shown.read("\\def\\a{\\a}\\a"))
                .isEqualTo("10: expected macros that come to an end, found more than 5000 uses of them");
        assertThat(Shown.read("\\def\\a{\\a\\a b}\\a")).contains("expected macros that come to an end");
        assertThat(Shown.read("\\def\\a#1{#1#1#1#1#1#1#1#1#1#1}\\a{\\a{\\a{\\a{\\a{x}}}}}"))
                .contains("expected a formula of at most 20000 tokens, found one that is longer with its macros");
        assertThat(Shown.read("(".repeat(5000)))
                .isEqualTo("100: expected at most 100 things within each other, found more");
        assertThat(Shown.read("a" + "^{b".repeat(5000))).contains("expected at most 100 things within each other");
    }

    @Test
    void whatIsToleratedIsRemarked() {
        Reading reading = Parser.read("w_^{(2)} + x^10", Vocabulary.STANDARD);

        assertThat(reading.remarks().stream().map(Remark::message).collect(Collectors.joining("; ")))
                .isEqualTo("a subscript is opened and never written; '^10' is read as '^{10}'");
    }
}
