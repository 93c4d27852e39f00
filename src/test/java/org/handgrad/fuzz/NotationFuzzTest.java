package org.handgrad.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.handgrad.message.Problem;
import org.handgrad.notation.note.Equation;
import org.handgrad.notation.note.Note;
import org.handgrad.notation.print.Printer;
import org.handgrad.notation.syntax.Statement;
import org.handgrad.notation.syntax.Vocabulary;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever a note holds: it gives statements whose places are in it, or mistakes, and comes to an end. */
@Tag("slow")
class NotationFuzzTest {
    private static final List<String> CORPUS = List.of(
            """
            ---
            a: $b$
            ---
            # A heading
            Let $a_i^{(1)} =\\sigma( x_iw^{(1)} + b^{(1)})$ and `$code$`.
            $$
            \\frac{\\partial}{\\partial w^{(2)}} C = \\frac{1}{n}\\sum_{i=1}^n 2(a_i^{(2)} - y_i)\\frac{\\partial}{\\partial w_^{(2)}}
            $$
            ```math
            \\begin{cases} z & z > 0 \\\\ 0 & \\text{otherwise} \\end{cases}
            ```
            """, """
            \\newcommand{\\half}[2][x]{\\frac{#1}{2} #2}\\def\\pd[#1]{\\partial_{#1}}
            \\section{One} % comment
            \\begin{align} \\pd[w] C &= \\half[y]{z} \\\\ &= \\left\\| v \\right\\|_2^2 + |a|b|c| \\tag{1} \\end{align}
            \\[ \\lim_{h \\to 0+} \\frac{\\max(0, h)}{h}, \\quad {a \\over b} \\]
            """, """
            Title
            =====
            .. math::
               :label: x

               y = \\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix}^T \\odot \\hat{\\mathbf{y}}_{ij}

            and :math:`\\log \\sum_{m \\ne j} e^{z_m - M}`.
            """, "∂C/∂w = ½ ∑ αᵢ·x₁² \nC'(w) \\approx 1e-3 f(g(x)) d\\theta \\left. a \\right|_{w=0}\n");

    private static final List<String> TOKENS = List.of(
            "$",
            "$$",
            "\\(",
            "\\)",
            "\\[",
            "\\]",
            "{",
            "}",
            "{{",
            "(",
            ")",
            "[",
            "]",
            "|",
            "\\|",
            "^",
            "_",
            "'",
            "\\frac",
            "\\over",
            "\\left(",
            "\\right)",
            "\\left.",
            "\\right|",
            "\\begin{align}",
            "\\end{align}",
            "\\begin{cases}",
            "\\end{cases}",
            "&",
            "\\\\",
            "\\sum_{i=1}^n",
            "\\partial",
            "\\nabla",
            "d",
            "=",
            ",",
            "\\text{if",
            "\\log",
            "-",
            "\\hat",
            "\\mathbf",
            "\\def\\a{\\a\\a}\\a",
            "\\newcommand{\\b}[9]{#1#1#1#9}",
            "\\b",
            "#",
            "#1",
            "`",
            "```",
            "~~~math\n",
            "\n\n",
            "%",
            "é",
            "😀",
            "\u2028",
            "½",
            "ᵢ",
            "²",
            "\\",
            "0",
            "1.",
            "x(",
            "f(",
            "\\sqrt[",
            "\\substack",
            "\\operatorname",
            "\\tag{",
            ".. math::\n");

    private static final List<String> NAMES = List.of("n.md", "n.tex", "n.rst", "n.txt");

    private int turn;
    private int parsed;
    private int wrong;

    @Test
    void everyNoteGivesStatementsOrMistakesInIt() {
        Fuzzing.run(new Mutator(CORPUS, TOKENS, 6), this::read);

        assertThat(parsed).as("statements").isPositive();
        assertThat(wrong).as("mistakes").isPositive();
    }

    /** The formats take turns. */
    private void read(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        Note note = Note.of(NAMES.get(turn++ % NAMES.size()), text);
        List<Problem> problems = new ArrayList<>(note.problems());
        for (Equation equation : note.equations()) {
            assertThat(equation.start())
                    .isBetween(0, text.length() - equation.latex().length());
            for (Statement statement : note.read(equation, Vocabulary.STANDARD).statements()) {
                assertThat(statement.span().start())
                        .isBetween(0, equation.latex().length());
                assertThat(statement.span().end())
                        .isBetween(statement.span().start(), equation.latex().length());
                if (statement instanceof Statement.Parsed one) {
                    assertThat(Printer.latex(one.expression(), Vocabulary.STANDARD))
                            .isNotNull();
                    parsed++;
                } else {
                    problems.add(note.problem(equation, statement.span(), ((Statement.Unparsed) statement).message()));
                }
            }
        }
        wrong += problems.size();
        for (Problem problem : problems) {
            assertThat(problem.message()).isNotBlank();
            assertThat(problem.text()).isEqualTo(note.line(problem.line()));
            int length = problem.text().codePointCount(0, problem.text().length());
            assertThat(problem.column()).isBetween(1, length + 2); // \r\n may be the place
        }
    }
}
