package org.handgrad.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.handgrad.check.GradientVerdict;
import org.handgrad.derivation.EquationVerdict;
import org.handgrad.train.Parity;
import org.handgrad.train.TrainingHistory;
import org.junit.jupiter.api.Test;

/** {@code docs/reference/verdicts.md} has the words that the program uses, and says of the right ones that they pass. */
class VerdictsPageTest {
    private static final Page PAGE = Page.of("docs", "reference", "verdicts.md");

    private static <T> List<String> labels(T[] values, Function<T, String> label) {
        return Arrays.stream(values).map(label).toList();
    }

    @Test
    void runsEndAsItSays() {
        assertThat(PAGE.words("status"))
                .containsExactlyInAnyOrderElementsOf(labels(
                        TrainingHistory.Status.values(), status -> status.name().toLowerCase(Locale.ROOT)));
    }

    @Test
    void parityIsAsItSays() {
        assertThat(PAGE.below("## Parity").words("verdict"))
                .containsExactlyInAnyOrderElementsOf(labels(Parity.Verdict.values(), Parity.Verdict::label));
    }

    @Test
    void gradientsAreAsItSays() {
        assertThat(PAGE.below("## Gradients").words("verdict"))
                .containsExactlyInAnyOrderElementsOf(labels(GradientVerdict.values(), GradientVerdict::label));
        assertThat(PAGE.below("## Gradients").rows("verdict"))
                .filteredOn(row -> row.get(2).equals("yes"))
                .extracting(row -> row.get(0).replace("`", ""))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(GradientVerdict.values())
                        .filter(GradientVerdict::passes)
                        .map(GradientVerdict::label)
                        .toList());
    }

    @Test
    void equationsAreAsItSays() {
        assertThat(PAGE.below("## Equations").words("verdict"))
                .containsExactlyElementsOf(labels(EquationVerdict.values(), EquationVerdict::toString));
    }
}
