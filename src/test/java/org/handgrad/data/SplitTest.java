package org.handgrad.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SplitTest {
    @ParameterizedTest
    @CsvSource({"10, 0.3, 3", "150, 0.2, 30", "7, 0.5, 4", "10, 0.04, 0", "10, 0, 0"})
    void theTestPartIsTheRoundedFraction(int samples, double fraction, int expected) {
        Split.Parts parts = new Split(fraction, 1).apply(Numbered.samples(samples));

        assertThat(parts.test().map(Dataset::size).orElse(0)).isEqualTo(expected);
        assertThat(parts.train().size()).isEqualTo(samples - expected);
    }

    @Test
    void everySampleIsInExactlyOnePartAndInTheOrderOfTheSource() {
        Split.Parts parts = new Split(0.4, 1).apply(Numbered.samples(20));
        int[] train = Numbered.numbersOf(parts.train().samples());
        int[] test = Numbered.numbersOf(parts.test().orElseThrow().samples());

        assertThat(train).isSorted();
        assertThat(test).isSorted();
        assertThat(IntStream.concat(IntStream.of(train), IntStream.of(test)).toArray())
                .containsExactlyInAnyOrder(IntStream.range(0, 20).toArray());
    }

    @Test
    void theSeedDecidesWhichSamples() {
        Dataset all = Numbered.samples(20);

        assertThat(testPart(all, 1)).isEqualTo(testPart(all, 1)).isNotEqualTo(testPart(all, 2));
    }

    @Test
    void withoutATestPartNothingMoves() {
        Dataset all = Numbered.samples(5);

        Split.Parts parts = Split.NONE.apply(all);
        assertThat(parts.train()).isSameAs(all);
        assertThat(parts.test()).isEmpty();
    }

    private static int[] testPart(Dataset all, long seed) {
        return Numbered.numbersOf(
                new Split(0.4, seed).apply(all).test().orElseThrow().samples());
    }
}
