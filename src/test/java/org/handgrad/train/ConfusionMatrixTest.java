package org.handgrad.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.handgrad.data.Task;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;

class ConfusionMatrixTest {
    @Test
    void countsWhichClassWasTakenForWhich() {
        ConfusionMatrix matrix = ConfusionMatrix.of(
                new Task.Classification(List.of("a", "b", "c")),
                Nd4j.createFromArray(new double[][] {{.5, .3, .2}, {.1, .2, .7}, {.4, .35, .25}, {.2, .2, .6}}),
                Nd4j.createFromArray(new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 1, 0}, {0, 0, 1}}));
        assertThat(matrix.counts()).containsExactly(List.of(1, 0, 0), List.of(1, 0, 1), List.of(0, 0, 1));
    }

    @Test
    void oneColumnMeansTwoClasses() {
        ConfusionMatrix matrix = ConfusionMatrix.of(
                new Task.Classification(List.of("no", "yes")),
                Nd4j.createFromArray(new double[][] {{.5}, {.49}, {.9}}),
                Nd4j.createFromArray(new double[][] {{0}, {1}, {1}}));
        assertThat(matrix.counts()).containsExactly(List.of(0, 1), List.of(1, 1));
    }
}
