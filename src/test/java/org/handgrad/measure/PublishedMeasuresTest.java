package org.handgrad.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.handgrad.data.Task;
import org.junit.jupiter.api.Test;

/** Values that scikit-learn 1.9.1 gives for the same predictions. */
class PublishedMeasuresTest {
    private static final Offset<Double> DIGITS = within(1e-12);

    /** Scores with three equal ones, and 0.5 as the threshold. */
    @Test
    void twoClasses() {
        double[] scores = {0.1, 0.4, 0.35, 0.8, 0.4, 0.4, 0.2, 0.9, 0.7, 0.65};
        double[] truth = {0, 0, 1, 1, 0, 1, 0, 1, 1, 0};

        Measures measures = Measures.of(Samples.classes(2), Samples.column(scores), Samples.column(truth));

        assertThat(value(measures, Measure.ROC_AUC)).isEqualTo(0.8, DIGITS);
        assertThat(value(measures, Measure.LOG_LOSS)).isEqualTo(0.5051269306286, DIGITS);
        assertThat(value(measures, Measure.BRIER)).isEqualTo(0.1715, DIGITS);
        assertThat(value(measures, Measure.ACCURACY)).isEqualTo(0.7, DIGITS);
        assertThat(value(measures, Measure.BALANCED_ACCURACY)).isEqualTo(0.7, DIGITS);
        assertThat(value(measures, Measure.MATTHEWS)).isEqualTo(0.4082482904639, DIGITS);
        Measures.OfCategory positive = measures.categories().get(1);
        assertThat(positive.values().get(Measure.F1)).isEqualTo(2.0 / 3, DIGITS);
        assertThat(positive.values().get(Measure.PRECISION)).isEqualTo(0.75, DIGITS);
        assertThat(positive.values().get(Measure.RECALL)).isEqualTo(0.6, DIGITS);
        assertThat(positive.values().get(Measure.ROC_AUC)).isEqualTo(0.8, DIGITS);
        assertThat(positive.values().get(Measure.PR_AUC)).isEqualTo(0.8392857142857, DIGITS);
    }

    @Test
    void threeClasses() {
        int[] truth = {0, 1, 2, 2, 1, 0, 0, 2, 1, 1, 0, 2};
        int[] predicted = {0, 2, 2, 2, 1, 0, 1, 1, 1, 0, 0, 2};

        Measures measures = Measures.of(Samples.classes(3), Samples.oneHot(3, predicted), Samples.oneHot(3, truth));

        assertThat(value(measures, Measure.F1_MACRO)).isEqualTo(2.0 / 3, DIGITS);
        assertThat(value(measures, Measure.F1_WEIGHTED)).isEqualTo(2.0 / 3, DIGITS);
        assertThat(measures.categories())
                .extracting(each -> each.values().get(Measure.F1))
                .containsExactly(0.75, 0.5, 0.75);
        assertThat(value(measures, Measure.BALANCED_ACCURACY)).isEqualTo(2.0 / 3, DIGITS);
        assertThat(value(measures, Measure.MATTHEWS)).isEqualTo(0.5, DIGITS);
    }

    @Test
    void quantities() {
        Measures measures = Measures.of(
                new Task.Regression(),
                Samples.column(2.7, 0.9, 7.0, 2.9, 4.1),
                Samples.column(3.1, 0.2, 7.4, 2.2, 5.0));

        assertThat(value(measures, Measure.RMSE)).isEqualTo(Math.sqrt(0.422), DIGITS);
        assertThat(value(measures, Measure.MAE)).isEqualTo(0.62, DIGITS);
        assertThat(value(measures, Measure.MEDIAN_ERROR)).isEqualTo(0.7, DIGITS);
        assertThat(value(measures, Measure.R_SQUARED)).isEqualTo(0.9300583399629, DIGITS);
    }

    private static double value(Measures measures, Measure measure) {
        return measures.value(measure).orElseThrow();
    }
}
