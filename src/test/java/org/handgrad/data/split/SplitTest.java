package org.handgrad.data.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.handgrad.data.Part;
import org.handgrad.data.column.ColumnRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Properties of splits, over random rows. */
class SplitTest {
    private static final SplitBy CLASSES = new SplitBy.Classes();
    private static final SplitBy GROUP = new SplitBy.Group(new ColumnRef.Named("group"));
    private static final SplitBy TIME = new SplitBy.Time(new ColumnRef.Named("time"));

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 40);
    }

    @ParameterizedTest
    @CsvSource({"10, 0.3, 3", "150, 0.2, 30", "7, 0.5, 4", "10, 0.04, 0", "10, 0, 0"})
    void theTestPartIsTheRoundedFraction(int samples, double fraction, int expected) {
        Partition parts = new Split(fraction, 0, new SplitBy.Chance(), 1).of(new int[samples]);

        assertThat(parts.test().size()).isEqualTo(expected);
        assertThat(parts.train().size()).isEqualTo(samples - expected);
        assertThat(parts.validation().isEmpty()).isTrue();
    }

    /** The rows that have always been drawn by this seed: committed results stay what they are. */
    @Test
    void theDrawOfASeedDoesNotChange() {
        assertThat(new Split(0.4, 0, new SplitBy.Default(), 1).of(new int[10]).test())
                .isEqualTo(new Split(0.4, 0, new SplitBy.Chance(), 1)
                        .of(new int[10])
                        .test())
                .hasToString("[0, 1, 5, 9]");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void partsAreDisjointAndCoverAllRowsInTheirOrder(long seed) {
        for (SplitBy by : new SplitBy[] {new SplitBy.Chance(), CLASSES, GROUP, TIME}) {
            RandomKeys keys = RandomKeys.of(seed);
            Partition parts = new Split(keys.test(), keys.validation(), by, seed).of(keys.keys());

            assertThat(PartRows.of(parts)).isEqualTo(PartRows.all(keys.samples()));
            assertThat(parts.test().isEmpty()).isFalse();
            assertThat(parts.train().isEmpty()).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theSeedDecidesWhichRows(long seed) {
        RandomKeys keys = RandomKeys.of(seed);
        for (SplitBy by : new SplitBy[] {new SplitBy.Chance(), CLASSES, GROUP}) {
            Split split = new Split(0.3, 0.2, by, seed);
            assertThat(split.of(keys.keys())).isEqualTo(split.of(keys.keys()));
        }
        int[] many = new int[100];
        assertThat(new Split(0.3, 0, new SplitBy.Chance(), seed).of(many))
                .isNotEqualTo(new Split(0.3, 0, new SplitBy.Chance(), seed + 1).of(many));
    }

    /** Every part has as many rows of a class as its share, rounded up or down. */
    @ParameterizedTest
    @MethodSource("seeds")
    void strataAreWithinOneSample(long seed) {
        RandomKeys keys = RandomKeys.of(seed);
        Partition parts = new Split(keys.test(), keys.validation(), CLASSES, seed).of(keys.keys());

        for (int k : Arrays.stream(keys.keys()).distinct().toArray()) {
            double size = keys.count(RowNumbers.all(keys.samples()), k);
            assertThat(keys.count(parts.test(), k) - size * keys.test()).isBetween(-1.0, 1.0);
            assertThat(keys.count(parts.validation(), k) - size * keys.validation())
                    .isBetween(-1.0, 1.0);
            assertThat(keys.count(parts.train(), k)).isPositive();
        }
    }

    /** 95 and 5 of 100: chance leaves the test part without the rare class in a third of all draws, strata never do. */
    @Test
    void theRareClassIsInBothParts() {
        int[] rare = IntStream.range(0, 100).map(i -> i % 20 == 7 ? 1 : 0).toArray();
        for (long seed = 0; seed < 100; seed++) {
            Partition parts = new Split(0.2, 0, CLASSES, seed).of(rare);
            assertThat(parts.test().stream().map(row -> rare[row]).sum()).isEqualTo(1);
            assertThat(parts.test().size()).isEqualTo(20);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void groupsNeverCross(long seed) {
        RandomKeys keys = RandomKeys.of(seed);
        Partition parts = new Split(keys.test(), keys.validation(), GROUP, seed).of(keys.keys());

        for (int group : Arrays.stream(keys.keys()).distinct().toArray()) {
            long in = Arrays.stream(Part.values())
                    .filter(part -> keys.count(parts.rows(part), group) > 0)
                    .count();
            assertThat(in).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void timeNeverLooksBack(long seed) {
        RandomKeys keys = RandomKeys.of(seed);
        Partition parts = new Split(keys.test(), keys.validation(), TIME, seed).of(keys.keys());

        assertThat(keys.latest(parts.train())).isLessThan(keys.earliest(parts.test()));
        if (!parts.validation().isEmpty()) {
            assertThat(keys.latest(parts.train())).isLessThan(keys.earliest(parts.validation()));
            assertThat(keys.latest(parts.validation())).isLessThan(keys.earliest(parts.test()));
        }
    }

    @Test
    void rowsOfDifferentTimesAreCutWhereTheFractionSays() {
        int[] times = {5, 3, 9, 1, 7, 2, 8, 0, 6, 4};
        Partition parts = new Split(0.3, 0.2, TIME, 1).of(times);
        assertThat(parts.test().toArray()).containsExactly(2, 4, 6);
        assertThat(parts.validation().toArray()).containsExactly(0, 8);
    }

    @Test
    void whatCannotBeDividedIsRefused() {
        assertRefused(new Split(0.95, 0, new SplitBy.Chance(), 1), "leaves none to train on", 0, 0, 0, 0);
        assertRefused(new Split(0.6, 0.4, new SplitBy.Chance(), 1), "for validation and testing", 0, 0, 0, 0, 0);
        assertRefused(new Split(0.5, 0, GROUP, 1), "1 different groups in 4 samples", 3, 3, 3, 3);
        assertRefused(new Split(0.5, 0, TIME, 1), "1 different times in 4 samples", 3, 3, 3, 3);
    }

    private static void assertRefused(Split split, String message, int... keys) {
        assertThatExceptionOfType(SplitException.class)
                .isThrownBy(() -> split.of(keys))
                .withMessageContaining(message);
    }
}
