package org.handgrad.report.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LatexTest {
    @Test
    void whatLatexReadsAsACommandStandsForItself() {
        assertThat(Latex.text("50 % of a_b & {c} \\d #1 $x$ ~ ^"))
                .isEqualTo("50 \\% of a\\_b \\& \\{c\\} \\textbackslash{}d \\#1 \\$x\\$ "
                        + "\\textasciitilde{} \\textasciicircum{}");
    }

    @Test
    void signsOfTheTablesAreMathematics() {
        assertThat(Latex.text("∂C, ε = 1 ± 2 – 3, ∞"))
                .isEqualTo("$\\partial$C, $\\varepsilon$ = 1 $\\pm$ 2 -- 3, $\\infty$");
    }

    @Test
    void aTableHasTheRulesOfBooktabs() {
        Table table = new Table.Builder<String>()
                .text("name", name -> name)
                .number("size", name -> "1")
                .rows(List.of("a|b", "c_d"));
        assertThat(table.toLatex()).isEqualTo("""
                \\begin{tabular}{lr}
                \\toprule
                name & size \\\\
                \\midrule
                a|b & 1 \\\\
                c\\_d & 1 \\\\
                \\bottomrule
                \\end{tabular}
                """);
    }
}
