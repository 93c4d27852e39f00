package org.handgrad.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.handgrad.derivation.judge.JudgedNote;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What two sides are compared by: each sample on its own scale, sums to their bounds, widths that differ. */
class SoundComparisonTest {
    private static EquationVerdict last(String lines) {
        String note =
                Arrays.stream(lines.split(" @ ")).map("$$\n%s\n$$"::formatted).collect(Collectors.joining("\n\n"));
        List<EquationJudgement> judged = JudgedNote.of("n.md", note, List.of()).equations();
        return judged.get(judged.size() - 1).verdict();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    f = e^{x^4} + x @ \\frac{df}{dx} = 4 x^3 e^{x^4} | REFUTED
                    f = e^{x^4} + x @ \\frac{df}{dx} = 4 x^3 e^{x^4} + 1 | HOLDS
                    e^{x^4} + 1 = e^{x^4} | QUESTIONABLE
                    C = \\sum_{i=1}^3 a_i + \\sum_{i=1}^2 a_i @ \\frac{\\partial C}{\\partial a_3} = 1 | HOLDS
                    C = \\sum_{i=1}^3 a_i + \\sum_{i=1}^2 a_i @ \\frac{\\partial C}{\\partial a_3} = 2 | REFUTED
                    C = \\sum_{i=1}^3 a_i + \\sum_{i=1}^2 a_i @ \\frac{\\partial C}{\\partial a_2} = 2 | HOLDS
                    C = \\sum_{i=1}^3 a_i^2 @ \\frac{\\partial C}{\\partial a_i} = 2 a_i | HOLDS
                    C = \\prod_{i=1}^2 a_i + a_3 @ \\frac{\\partial C}{\\partial a_3} = 1 | HOLDS
                    \\frac{1}{n} \\sum_{i=1}^n g_i = \\frac{1}{m} \\sum_{i=1}^m g_i | QUESTIONABLE
                    C = \\sum_{i=1}^n g_i^2 @ \\frac{\\partial C}{\\partial g_j} = 2 g_j | HOLDS
                    C = \\sum_{i=1}^n g_i^2 + \\sum_{i=1}^m g_i @ \\frac{\\partial C}{\\partial g_i} = 2 g_i + 1 | QUESTIONABLE
                    """)
    void theVerdictIsRight(String lines, EquationVerdict expected) {
        assertThat(last(lines)).isEqualTo(expected);
    }
}
