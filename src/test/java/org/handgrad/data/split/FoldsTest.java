package org.handgrad.data.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.handgrad.data.column.ColumnRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Properties of folds, over random rows. */
class FoldsTest {
    private static final SplitBy CLASSES = new SplitBy.Classes();
    private static final SplitBy GROUP = new SplitBy.Group(new ColumnRef.Named("group"));
    private static final SplitBy TIME = new SplitBy.Time(new ColumnRef.Named("time"));

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 40);
    }

    private static Split by(SplitBy by) {
        return new Split(0, 0, by, 1);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyRowIsTestedOnceInEachRepetition(long seed) {
        for (SplitBy by : new SplitBy[] {new SplitBy.Chance(), CLASSES, GROUP}) {
            RandomKeys keys = RandomKeys.of(seed);
            Folds folds = new Folds(2 + (int) (seed % 6), 3, seed);
            List<Partition> all = folds.of(by(by), keys.keys());

            assertThat(all).hasSize(folds.total());
            for (int repeat = 0; repeat < 3; repeat++) {
                int[] tested = all.subList(repeat * folds.count(), (repeat + 1) * folds.count()).stream()
                        .flatMapToInt(fold -> fold.test().stream())
                        .sorted()
                        .toArray();
                assertThat(tested)
                        .containsExactly(IntStream.range(0, keys.samples()).toArray());
            }
            assertThat(all).allSatisfy(fold -> assertThat(PartRows.of(fold)).isEqualTo(PartRows.all(keys.samples())));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void foldsAndStrataDifferByOneSampleAtMost(long seed) {
        RandomKeys keys = RandomKeys.of(seed);
        int count = 2 + (int) (seed % 6);
        List<Partition> folds = new Folds(count, 1, seed).of(by(CLASSES), keys.keys());

        assertWithinOne(folds.stream().mapToLong(fold -> fold.test().size()).toArray());
        for (int k : Arrays.stream(keys.keys()).distinct().toArray()) {
            assertWithinOne(
                    folds.stream().mapToLong(fold -> keys.count(fold.test(), k)).toArray());
        }
    }

    private static void assertWithinOne(long... sizes) {
        assertThat(Arrays.stream(sizes).max().orElseThrow()
                        - Arrays.stream(sizes).min().orElseThrow())
                .isBetween(0L, 1L);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void groupsNeverCross(long seed) {
        RandomKeys keys = RandomKeys.of(seed);
        for (Partition fold : new Folds(4, 2, seed).of(new Split(0, 0.2, GROUP, 1), keys.keys())) {
            for (int group : Arrays.stream(keys.keys()).distinct().toArray()) {
                long in = List.of(fold.train(), fold.validation(), fold.test()).stream()
                        .filter(rows -> keys.count(rows, group) > 0)
                        .count();
                assertThat(in).isEqualTo(1);
            }
        }
    }

    /** Each fold is later than all it learns from, and learns from more than the fold before it. */
    @ParameterizedTest
    @MethodSource("seeds")
    void timeNeverLooksBack(long seed) {
        RandomKeys keys = RandomKeys.of(seed);
        int count = 2 + (int) (seed % 6);
        List<Partition> folds = new Folds(count, 1, seed).of(by(TIME), keys.keys());

        assertThat(folds).hasSize(count);
        int before = 0;
        for (Partition fold : folds) {
            assertThat(keys.latest(fold.train())).isLessThan(keys.earliest(fold.test()));
            assertThat(fold.train().size()).isGreaterThan(before);
            before = fold.train().size();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theValidationPartComesFromTheTrainingPart(long seed) {
        RandomKeys keys = RandomKeys.of(seed);
        List<Partition> plain = new Folds(5, 1, seed).of(by(CLASSES), keys.keys());
        Split split = new Split(0, 0.2, CLASSES, 1);
        List<Partition> kept = new Folds(5, 1, seed).of(split, keys.keys());

        for (int fold = 0; fold < 5; fold++) {
            assertThat(kept.get(fold).test()).isEqualTo(plain.get(fold).test());
            assertThat(kept.get(fold).validation().size()).isEqualTo(split.validationSize(keys.samples()));
        }
    }

    /** One more repetition leaves those before it as they are. */
    @Test
    void repetitionsGoOnFromEachOther() {
        int[] keys = new int[50];
        List<Partition> two = new Folds(5, 2, 7).of(by(new SplitBy.Chance()), keys);
        assertThat(new Folds(5, 3, 7).of(by(new SplitBy.Chance()), keys).subList(0, 10))
                .isEqualTo(two);
        assertThat(two.subList(0, 5)).isNotEqualTo(two.subList(5, 10));
    }

    @Test
    void whatCannotBeDealtOutIsRefused() {
        assertRefused(new Folds(4, 1, 1), new SplitBy.Chance(), "3 samples cannot be dealt out to 4 folds", 0, 0, 0);
        assertRefused(new Folds(3, 1, 1), GROUP, "2 groups cannot be dealt out to 3 folds", 0, 0, 1, 1);
        assertRefused(new Folds(3, 1, 1), TIME, "3 different times cannot be cut into 4 blocks", 0, 1, 2, 2);
        assertRefused(new Folds(2, 2, 1), TIME, "the same in each of 2 repetitions", 0, 1, 2, 3);
    }

    private static void assertRefused(Folds folds, SplitBy by, String message, int... keys) {
        assertThatExceptionOfType(SplitException.class)
                .isThrownBy(() -> folds.of(by(by), keys))
                .withMessageContaining(message);
    }
}
