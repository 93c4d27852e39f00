package org.handgrad.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.handgrad.data.Task;
import org.junit.jupiter.api.Test;

class AccuracyTest {
    private static final Task TWO = new Task.Classification(List.of("no", "yes"));
    private static final Task BITS = new Task.MultiLabel(List.of("s1", "s0"));

    @Test
    void inOneColumnHalfAndMoreSaysTheSecondClass() {
        assertThat(accuracy(TWO, new double[][] {{0.5}, {0.49}, {0.9}, {0.1}}, new double[][] {{1}, {0}, {0}, {1}}))
                .isEqualTo(0.5);
    }

    /** A neuron that has learned nothing of exclusive or says ½, but for rounding. */
    @Test
    void roundingDecidesNothing() {
        assertThat(accuracy(TWO, new double[][] {{0.5 - 1e-8}, {0.5 + 1e-8}}, new double[][] {{1}, {1}}))
                .isEqualTo(1);
        assertThat(accuracy(BITS, new double[][] {{0.5 - 1e-8, 0.5 + 1e-8}}, new double[][] {{1, 1}}))
                .isEqualTo(1);
        assertThat(accuracy(
                        new Task.Classification(List.of("a", "b")),
                        new double[][] {{0.5, 0.5 + 1e-8}, {0.5 + 1e-8, 0.5}, {0.5, 0.5 + 1e-5}},
                        new double[][] {{1, 0}, {1, 0}, {0, 1}}))
                .isEqualTo(1);
    }

    @Test
    void aTieIsWithTheLargestNotWithTheNext() {
        double[][] steps = {{0.5, 0.5 + 0.9e-6, 0.5 + 1.8e-6}};
        double[][] second = {{0, 1, 0}};
        assertThat(accuracy(new Task.Classification(List.of("a", "b", "c")), steps, second))
                .isEqualTo(1);
    }

    @Test
    void inSeveralColumnsTheLargestSaysTheClass() {
        double[][] predictions = {{0.2, 0.3, 0.1}, {0.4, 0.3, 0.3}, {0.6, 0.7, 0.9}, {0.1, 0.2, 0.7}};
        double[][] y = {{0, 1, 0}, {1, 0, 0}, {0, 1, 0}, {0, 0, 1}};

        assertThat(accuracy(new Task.Classification(List.of("a", "b", "c")), predictions, y))
                .isEqualTo(0.75);
    }

    @Test
    void ofSeveralLabelsAllHaveToBeRight() {
        double[][] predictions = {{0.6, 0.7}, {0.6, 0.7}, {0.1, 0.2}, {0.4, 0.5}};
        double[][] y = {{1, 1}, {1, 0}, {0, 0}, {0, 1}};

        assertThat(accuracy(BITS, predictions, y)).isEqualTo(0.75);
    }

    /** Where the largest is the same column, a classification is right and two labels may be wrong. */
    @Test
    void severalLabelsAreNotClasses() {
        double[][] predictions = {{0.9, 0.8}};
        double[][] y = {{1, 0}};

        assertThat(accuracy(TWO, predictions, y)).isEqualTo(1);
        assertThat(accuracy(BITS, predictions, y)).isZero();
    }

    @Test
    void aRegressionHasNone() {
        assertThat(Measures.of(new Task.Regression(), new double[][] {{1}, {2}}, new double[][] {{1}, {2}})
                        .value(Measure.ACCURACY))
                .isEmpty();
    }

    private static double accuracy(Task task, double[][] predictions, double[][] y) {
        return Measures.of(task, predictions, y).value(Measure.ACCURACY).orElseThrow();
    }
}
