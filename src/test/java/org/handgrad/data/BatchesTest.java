package org.handgrad.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.ndarray.INDArray;

class BatchesTest {
    private static final int SAMPLES = 10;

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 5, 9})
    void everySampleComesOnceAnEpoch(int batchSize) {
        Batches batches = new Batches(Numbered.samples(SAMPLES), batchSize, 1);
        for (int epoch = 0; epoch < 5; epoch++) {
            assertThat(order(batches.nextEpoch()))
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.range(0, SAMPLES).boxed().toList());
        }
    }

    @Test
    void onlyTheLastBatchIsShort() {
        Iterable<Batch> epoch = new Batches(Numbered.samples(SAMPLES), 4, 1).nextEpoch();

        assertThat(epoch).extracting(Batch::size).containsExactly(4L, 4L, 2L);
    }

    @Test
    void targetsStayWithTheirInputs() {
        int samples = 0;
        for (Batch batch : new Batches(Numbered.samples(SAMPLES), 3, 1).nextEpoch()) {
            assertThat(batch.y().toDoubleMatrix())
                    .isDeepEqualTo(batch.x().mul(-1).toDoubleMatrix());
            samples += Math.toIntExact(batch.size());
        }
        assertThat(samples).isEqualTo(SAMPLES);
    }

    @Test
    void theSameSeedGivesTheSameOrder() {
        Batches one = new Batches(Numbered.samples(SAMPLES), 3, 7);
        Batches other = new Batches(Numbered.samples(SAMPLES), 3, 7);
        for (int epoch = 0; epoch < 3; epoch++) {
            assertThat(order(one.nextEpoch())).isEqualTo(order(other.nextEpoch()));
        }
    }

    @Test
    void anotherSeedOrAnotherEpochGivesAnotherOrder() {
        Batches batches = new Batches(Numbered.samples(SAMPLES), 3, 7);
        List<Integer> first = order(batches.nextEpoch());

        assertThat(order(batches.nextEpoch())).isNotEqualTo(first);
        assertThat(order(new Batches(Numbered.samples(SAMPLES), 3, 8).nextEpoch()))
                .isNotEqualTo(first);
    }

    @Test
    void aFullBatchKeepsTheOrderOfTheSource() {
        Batches batches = new Batches(Numbered.samples(SAMPLES), SAMPLES, 7);
        for (int epoch = 0; epoch < 2; epoch++) {
            Iterable<Batch> whole = batches.nextEpoch();
            assertThat(whole).hasSize(1);
            assertThat(order(whole)).isSorted();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 11})
    void aBatchSizeThatDoesNotFitIsNamed(int batchSize) {
        assertThatThrownBy(() -> new Batches(Numbered.samples(SAMPLES), batchSize, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a batch of %d samples cannot be cut from 'numbered', which has 10", batchSize);
    }

    /** However long the training, there is room for one batch of each size. */
    @Test
    void batchesOfOneSizeShareTheirArrays() {
        Batches batches = new Batches(Numbered.samples(SAMPLES), 4, 1);
        Set<INDArray> arrays = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int epoch = 0; epoch < 3; epoch++) {
            batches.nextEpoch().forEach(batch -> arrays.addAll(List.of(batch.x(), batch.y())));
        }

        assertThat(arrays).hasSize(4);
    }

    private static List<Integer> order(Iterable<Batch> epoch) {
        List<Integer> numbers = new ArrayList<>();
        epoch.forEach(batch -> Arrays.stream(Numbered.numbersOf(batch)).forEach(numbers::add));
        return numbers;
    }
}
