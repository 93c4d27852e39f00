package org.handgrad.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;

/** Whatever is written of a line, as much is closed as is opened. */
final class Balance {
    private static final Pattern BRACE = Pattern.compile("(?<!\\\\)[{}]");
    private static final Pattern BRACKET = Pattern.compile("[()\\[\\]]");

    private Balance() {}

    static void check(List<EquationJudgement> judged) {
        assertThat(judged).isNotEmpty();
        assertThat(judged)
                .filteredOn(j -> j.verdict() != EquationVerdict.UNPARSED)
                .allSatisfy(judgement -> {
                    check(judgement.latex());
                    judgement.correction().ifPresent(Balance::check);
                });
    }

    private static void check(String latex) {
        for (Pattern kind : List.of(BRACE, BRACKET)) {
            int[] depths = kind.matcher(latex)
                    .results()
                    .mapToInt(match -> "{([".contains(match.group()) ? 1 : -1)
                    .toArray();
            int depth = 0;
            for (int step : depths) {
                depth += step;
                assertThat(depth).as(latex).isNotNegative();
            }
            assertThat(depth).as(latex).isZero();
        }
    }
}
