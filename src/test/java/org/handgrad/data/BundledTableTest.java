package org.handgrad.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.buffer.DataType;

class BundledTableTest {
    @Test
    void irisHasFiftyFlowersOfEachSpecies() {
        Dataset iris = BundledTable.IRIS.load();

        assertThat(iris.size()).isEqualTo(150);
        assertThat(iris.inputs()).isEqualTo(4);
        assertThat(iris.task())
                .isInstanceOfSatisfying(
                        Task.Classification.class,
                        task -> assertThat(task.classes()).containsExactly("setosa", "versicolor", "virginica"));
        assertThat(iris.samples().y().sum(0).toDoubleVector()).containsExactly(50, 50, 50);
    }

    @Test
    void irisStartsWithAKnownFlower() {
        Dataset iris = BundledTable.IRIS.load();

        assertThat(iris.features())
                .containsExactly("sepal length (cm)", "sepal width (cm)", "petal length (cm)", "petal width (cm)");
        assertThat(iris.samples().x().getRow(0).toDoubleVector()).containsExactly(5.1, 3.5, 1.4, 0.2);
        assertThat(iris.samples().y().getRow(0).toDoubleVector()).containsExactly(1, 0, 0);
    }

    /** The counts of the test part of the source, by digit. */
    @Test
    void digitsHasTheSourcesCounts() {
        Dataset digits = BundledTable.DIGITS.load();

        assertThat(digits.size()).isEqualTo(1797);
        assertThat(digits.inputs()).isEqualTo(64);
        assertThat(digits.task())
                .isInstanceOfSatisfying(
                        Task.Classification.class,
                        task -> assertThat(task.classes())
                                .containsExactly("0", "1", "2", "3", "4", "5", "6", "7", "8", "9"));
        assertThat(digits.samples().y().sum(0).toDoubleVector())
                .containsExactly(178, 182, 177, 183, 181, 182, 181, 179, 174, 180);
    }

    @Test
    void digitsStartsWithAZero() {
        Batch samples = BundledTable.DIGITS.load().samples();
        double[] secondRowOfPixels = {0, 0, 13, 15, 10, 15, 5, 0};

        assertThat(samples.x().getRow(0).toDoubleVector()).startsWith(0, 0, 5, 13, 9, 1, 0, 0);
        assertThat(samples.x().getRow(0).toDoubleVector()).containsSequence(secondRowOfPixels);
        assertThat(samples.y().getDouble(0, 0)).isEqualTo(1);
        assertThat(samples.x().minNumber().doubleValue()).isZero();
        assertThat(samples.x().maxNumber().doubleValue()).isEqualTo(16);
    }

    @ParameterizedTest
    @EnumSource
    void everySampleHasOneClassAndFloat64(BundledTable table) {
        Batch samples = table.load().samples();

        assertThat(samples.x().dataType()).isEqualTo(DataType.DOUBLE);
        assertThat(samples.y().sum(1).toDoubleVector()).containsOnly(1);
    }
}
