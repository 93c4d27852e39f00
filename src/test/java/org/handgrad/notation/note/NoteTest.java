package org.handgrad.notation.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.handgrad.message.Problem;
import org.handgrad.notation.syntax.Statement;
import org.handgrad.notation.syntax.Vocabulary;
import org.junit.jupiter.api.Test;

/** Which equations are found in which texts, and where. */
class NoteTest {
    @Test
    void markdown() {
        Note note = Note.of("note.md", """
                ---
                title: costs $5
                ---
                # 简单函数

                令 $a = b$ 和 \\(c\\) 成立. It costs $5 or $6, \\$x\\$, `$code$`, $`g = h`$.

                $$
                d
                  = e
                $$

                ```python
                $$no$$
                ```
                ## Two
                ~~~math
                f
                ~~~

                > \\[ x
                > > y \\]

                \\begin{align}
                p &= q
                \\end{align}
                """);

        assertThat(found(note))
                .containsExactly(
                        "6:4 a = b", // counted in code points
                        "6:15 c",
                        "6:61 g = h",
                        "9:1 d = e",
                        "18:1 f",
                        "21:6 x y",
                        "24:1 \\begin{align} p &= q \\end{align}");
        assertThat(note.equations()).extracting(Equation::heading).containsSubsequence("简单函数", "Two");
        assertThat(note.equations()).extracting(Equation::displayed).startsWith(false, false, false, true);
        assertThat(note.problems()).isEmpty();
    }

    @Test
    void latex() {
        Note note = Note.of("note.tex", """
                \\newcommand{\\half}[1]{$\\frac{1}{2}$ #1}
                \\def\\pd[#1]{\\partial_{#1}}
                \\section{The cost}
                % $comment$ 5\\% $a$
                50\\% of \\(b\\)\\verb|$c$| and
                \\begin{verbatim}
                $d$
                \\end{verbatim}
                \\begin{equation*} \\pd[w] C \\\\[2pt] e \\end{equation*}
                """);

        assertThat(found(note))
                .containsExactly("5:11 b", "9:1 \\begin{equation*} \\pd[w] C \\\\[2pt] e \\end{equation*}");
        assertThat(note.equations().get(1).heading()).isEqualTo("The cost");
        assertThat(note.read(note.equations().get(1), Vocabulary.STANDARD).statements())
                .allMatch(statement -> statement instanceof Statement.Parsed)
                .hasSize(2);
    }

    @Test
    void restructuredText() {
        Note note = Note.of("note.rst", """
                Costs
                =====

                Let :math:`a = b` be::

                    $no$ :math:`code`

                .. math::
                   :label: cost

                   C = 1

                   D = 2

                .. math:: e
                and on
                """);

        assertThat(found(note)).containsExactly("4:12 a = b", "11:4 C = 1", "13:4 D = 2", "15:11 e");
    }

    @Test
    void plainText() {
        Note note = Note.of("note.txt", "The cost of it all\nC = (x w - y)^2\nis quadratic when y = 1 holds\n");

        assertThat(found(note)).containsExactly("2:1 C = (x w - y)^2");
    }

    @Test
    void aFormulaThatDoesNotEndIsShown() {
        Note note = Note.of("note.md", "Now\n$$ a = b\n# Next\n$c = d$\n");

        assertThat(note.problems()).extracting(Problem::toString).containsExactly("""
                        note.md:2:1: expected '$$' behind the formula, found none
                            2 | $$ a = b
                              | ^""".replace(
                        "\n", System.lineSeparator()));
        assertThat(found(note)).contains("4:2 c = d");
    }

    @Test
    void aMistakeIsShownWhereItIs() {
        Note note = Note.of("note.md", "误差 $a = \\frac{b}{c$\n");
        Equation equation = note.equations().get(0);
        Statement.Unparsed statement = (Statement.Unparsed)
                note.read(equation, Vocabulary.STANDARD).statements().get(0);

        assertThat(note.problem(equation, statement.span(), statement.message()))
                .hasToString("""
                        note.md:1:19: expected an operator or '}' for '{', found the end
                            1 | 误差 $a = \\frac{b}{c$
                              |                     ^""".replace("\n", System.lineSeparator()));
    }

    @Test
    void everyFormulaOfTheDerivationsIsRead() throws IOException {
        Note note = Note.of("derivations.md", Files.readString(Path.of("docs/explanation/derivations.md")));

        assertThat(note.problems()).isEmpty();
        assertThat(note.equations()).hasSizeGreaterThan(400);
        List<Problem> mistakes = note.equations().stream()
                .flatMap(equation -> note.read(equation, Vocabulary.STANDARD).statements().stream()
                        .filter(Statement.Unparsed.class::isInstance)
                        .map(Statement.Unparsed.class::cast)
                        .map(wrong -> note.problem(equation, wrong.span(), wrong.message())))
                .toList();
        assertThat(mistakes).isEmpty();
    }

    /** Line, column and what stands there, for each equation. */
    private static List<String> found(Note note) {
        return note.equations().stream()
                .map(equation -> {
                    Place place = note.place(equation, 0);
                    return place.line() + ":" + place.column() + " "
                            + equation.latex().strip().replaceAll("\\s+", " ");
                })
                .toList();
    }
}
