package org.handgrad.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.handgrad.data.Task;
import org.junit.jupiter.api.Test;

class ConfusionMatrixTest {
    private static final ConfusionMatrix THREE = ConfusionMatrix.of(
            new Task.Classification(List.of("a", "b", "c")),
            new double[][] {{.5, .3, .2}, {.1, .2, .7}, {.4, .35, .25}, {.2, .2, .6}},
            new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 1, 0}, {0, 0, 1}});

    @Test
    void countsWhichClassWasTakenForWhich() {
        assertThat(THREE.counts()).containsExactly(List.of(1, 0, 0), List.of(1, 0, 1), List.of(0, 0, 1));
    }

    @Test
    void oneColumnMeansTwoClasses() {
        ConfusionMatrix matrix = ConfusionMatrix.of(
                new Task.Classification(List.of("no", "yes")),
                new double[][] {{.5}, {.49}, {.9}},
                new double[][] {{0}, {1}, {1}});
        assertThat(matrix.counts()).containsExactly(List.of(0, 1), List.of(1, 1));
    }

    @Test
    void eachClassIsCountedAgainstAllOthers() {
        assertThat(THREE.samples()).isEqualTo(4);
        assertThat(THREE.right()).isEqualTo(2);
        assertThat(THREE.perClass())
                .containsExactly(new Counts(1, 1, 0, 2), new Counts(0, 0, 2, 2), new Counts(1, 1, 0, 2));
    }
}
