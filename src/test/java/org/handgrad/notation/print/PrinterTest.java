package org.handgrad.notation.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.handgrad.notation.note.Equation;
import org.handgrad.notation.note.Note;
import org.handgrad.notation.syntax.Parser;
import org.handgrad.notation.syntax.Statement;
import org.handgrad.notation.syntax.Vocabulary;
import org.handgrad.notation.tree.Expression;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is printed says the same as what was read, in the same notation. */
@Tag("slow")
class PrinterTest {
    private static final int EXPRESSIONS = 5_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\frac{\\partial}{\\partial w^{(2)}} a_i^{(2)} = a_i^{(2)} (1 - a_i^{(2)}) a_i^{(1)}",
                "\\frac{\\partial C}{\\partial w} = \\frac{1}{n} \\sum_{i=1}^n 2 (x_i w - y_i) x_i",
                "-y \\log a - (1 - y) \\log(1 - a)",
                "C = \\frac{1}{n} \\sum_{i=1}^n (\\sigma(x_i w + b) - y_i)^2",
                "\\delta^{(l-1)} = \\frac{\\partial C}{\\partial A^{(l-1)}} \\odot \\sigma'(Z^{(l-1)})",
                "((W^{(l)})^T)_{jp}",
                "\\sigma'(z) = \\left( \\frac{e^z - e^{-z}}{e^z + e^{-z}} \\right)^2",
                "\\frac{d^2 C}{dw^2} \\approx 0.50",
                "w' = w - r \\cdot dw",
                "\\nabla_w C = \\frac{2}{n} X^\\top (X w - y)",
                "\\lVert \\mathbf{w} \\rVert_2^2 / 2",
                "\\hat{y}_i \\in \\mathbb{R}^{n \\times d}",
                "\\mathrm{Loss} = \\max_j z_j - M"
            })
    void theNotationIsKept(String latex) {
        String expected = latex.replace("^{(l-1)}", "^{(l - 1)}");
        assertThat(Printer.latex(read(latex), Vocabulary.STANDARD)).isEqualTo(expected);
    }

    @Test
    void aRandomExpressionIsReadBackAsTheSameTreeWithTheSameValue() {
        RandomExpressions expressions = new RandomExpressions(6, false);
        for (int i = 0; i < EXPRESSIONS; i++) {
            Expression expression = expressions.any(1 + i % 4);
            String latex = Printer.latex(expression, Vocabulary.STANDARD);
            Expression back = read(latex);
            assertThat(back).as(latex).isEqualTo(expression);
            assertThat(Double.compare(Evaluation.of(back), Evaluation.of(expression)))
                    .as(latex)
                    .isZero();
        }
    }

    @Test
    void aRandomEquationWithDerivativesIsReadBackAsTheSameTree() {
        RandomExpressions expressions = new RandomExpressions(7, true);
        for (int i = 0; i < EXPRESSIONS; i++) {
            Expression expression = expressions.equation(1 + i % 3);
            String latex = Printer.latex(expression, Vocabulary.STANDARD);
            assertThat(read(latex)).as(latex).isEqualTo(expression);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"docs/explanation/derivations.md"})
    void everyFormulaOfTheDerivationsIsReadBack(String file) throws IOException {
        Note note = Note.of(file, Files.readString(Path.of(file)));
        for (Equation equation : note.equations()) {
            for (Statement statement : note.read(equation, Vocabulary.STANDARD).statements()) {
                Expression expression = ((Statement.Parsed) statement).expression();
                String latex = Printer.latex(expression, Vocabulary.STANDARD);
                assertThat(read(latex)).as(latex).isEqualTo(expression);
            }
        }
    }

    private static Expression read(String latex) {
        List<Statement> statements = Parser.read(latex, Vocabulary.STANDARD).statements();
        assertThat(statements).as(latex).hasSize(1).first().isInstanceOf(Statement.Parsed.class);
        return ((Statement.Parsed) statements.get(0)).expression();
    }
}
