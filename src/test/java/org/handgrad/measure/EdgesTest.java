package org.handgrad.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.handgrad.data.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What has no value, and what a model that has learned nothing is worth. */
class EdgesTest {
    /** 97 of 100 samples are "no": the accuracy of always saying so is 97 %, and nothing else praises it. */
    @Test
    void neverFindingTheRareClassIsSeenAsNothing() {
        int[] truth = new int[100];
        truth[3] = truth[50] = truth[99] = 1;
        double[][] y = Samples.oneHot(2, truth);

        Measures measures = Measures.of(Samples.classes(2), TrivialModel.of(y).predict(100), y);

        assertThat(measures.values())
                .containsEntry(Measure.ACCURACY, 0.97)
                .containsEntry(Measure.BALANCED_ACCURACY, 0.5)
                .containsEntry(Measure.MATTHEWS, 0.0)
                .containsEntry(Measure.ROC_AUC, 0.5);
        assertThat(measures.value(Measure.F1_MACRO).orElseThrow()).isEqualTo((2 * 97 / 197.0 + 0) / 2, within(1e-12));
        assertThat(measures.categories().get(1).values())
                .containsEntry(Measure.RECALL, 0.0)
                .containsEntry(Measure.PRECISION, 0.0)
                .containsEntry(Measure.F1, 0.0);
        assertThat(measures.categories().get(1).values().get(Measure.PR_AUC)).isEqualTo(0.03, within(1e-12));
    }

    /** A class that the training part has and this part does not says nothing, and takes nothing from the averages. */
    @Test
    void anAbsentClassIsLeftOut() {
        double[][] p = {{0.7, 0.2, 0.1}, {0.2, 0.7, 0.1}, {0.6, 0.3, 0.1}};
        Measures measures = Measures.of(Samples.classes(3), p, Samples.oneHot(3, 0, 1, 0));

        assertThat(measures.values())
                .containsEntry(Measure.BALANCED_ACCURACY, 1.0)
                .containsEntry(Measure.F1_MACRO, 1.0)
                .containsEntry(Measure.ROC_AUC, 1.0);
        assertThat(measures.categories().get(2).samples()).isZero();
        assertThat(measures.categories().get(2).values()).isEmpty();
    }

    /** One that is predicted where it does not occur is wrong there: precision, recall and F1 are 0. */
    @Test
    void aClassThatIsOnlyPredictedCounts() {
        Measures measures = Measures.of(Samples.classes(3), Samples.oneHot(3, 0, 2), Samples.oneHot(3, 0, 1));

        assertThat(measures.value(Measure.RECALL_MACRO)).hasValue((1.0 + 0 + 0) / 3);
        assertThat(measures.value(Measure.BALANCED_ACCURACY)).hasValue(0.5);
        assertThat(measures.value(Measure.F1_WEIGHTED)).hasValue(0.5);
    }

    @Test
    void oneSample() {
        Measures classes = Measures.of(Samples.classes(2), Samples.column(0.8), Samples.column(1));
        assertThat(classes.value(Measure.ACCURACY)).hasValue(1);
        assertThat(classes.value(Measure.MATTHEWS)).hasValue(0);
        assertThat(classes.value(Measure.ROC_AUC)).isEmpty();
        assertThat(classes.value(Measure.LOG_LOSS)).hasValue(-Math.log(0.8));

        Measures quantity = Measures.of(new Task.Regression(), Samples.column(2), Samples.column(3));
        assertThat(quantity.value(Measure.RMSE)).hasValue(1);
        assertThat(quantity.value(Measure.MEDIAN_ERROR)).hasValue(1);
        assertThat(quantity.value(Measure.R_SQUARED)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void whereAPredictionIsNoNumberNothingIsMeasured(double broken) {
        double[][] predictions = {{0.2, 0.8}, {broken, 0.1}};
        double[][] y = {{0, 1}, {1, 0}};

        for (Task task : List.of(Samples.classes(2), new Task.MultiLabel(List.of("a", "b")), new Task.Regression())) {
            Measures measures = Measures.of(task, predictions, y);
            assertThat(measures.values()).isEmpty();
            assertThat(measures.categories()).isEmpty();
            assertThat(measures.confusion()).isEmpty();
            assertThat(measures.samples()).isEqualTo(2);
        }
    }

    /** Outputs of a linear unit are no probabilities: what is measured of probabilities is left out, and ranks are kept. */
    @Test
    void answersThatAreNoProbabilitiesHaveNoLogLoss() {
        Measures measures = Measures.of(Samples.classes(2), Samples.column(-0.2, 1.3), Samples.column(0, 1));

        assertThat(measures.values()).doesNotContainKeys(Measure.LOG_LOSS, Measure.BRIER);
        assertThat(measures.value(Measure.ROC_AUC)).hasValue(1);
    }

    @Test
    void aCertainMistakeCostsAFiniteAmount() {
        Measures measures = Measures.of(Samples.classes(2), Samples.column(0, 1), Samples.column(1, 1));

        assertThat(measures.value(Measure.LOG_LOSS).orElseThrow()).isEqualTo(26 * Math.log(2), within(1e-12));
        assertThat(measures.value(Measure.BRIER)).hasValue(0.5);
    }

    /** 1 − 10⁻²⁰ is 1: the area of the first class is that of the second all the same. */
    @Test
    void ofTwoClassesBothHaveTheSameArea() {
        Measures measures =
                Measures.of(Samples.classes(2), Samples.column(1e-20, 1e-19, 1e-18, 1e-17), Samples.column(0, 1, 0, 1));

        assertThat(measures.categories())
                .extracting(each -> each.values().get(Measure.ROC_AUC))
                .containsExactly(0.75, 0.75);
    }

    @Test
    void ofSeveralTargetColumnsTheMeanIsTaken() {
        double[][] predictions = {{1, 10}, {2, 10}, {3, 40}};
        double[][] y = {{1, 10}, {2, 20}, {4, 30}};

        Measures measures = Measures.of(new Task.Regression(), predictions, y);

        assertThat(measures.categories()).extracting(Measures.OfCategory::name).containsExactly("y1", "y2");
        assertThat(measures.value(Measure.MAE).orElseThrow()).isEqualTo((1.0 / 3 + 20.0 / 3) / 2, within(1e-12));
        assertThat(measures.value(Measure.RMSE).orElseThrow())
                .isEqualTo((Math.sqrt(1.0 / 3) + Math.sqrt(200.0 / 3)) / 2, within(1e-12));
    }

    /** 10⁸ is so far from 0 that squares of the targets hold no digit of their differences. */
    @Test
    void targetsFarFromZeroKeepTheirVariance() {
        double far = 1e8;
        Measures measures = Measures.of(
                new Task.Regression(), Samples.column(far, far + 1, far + 1), Samples.column(far, far + 1, far + 2));

        assertThat(measures.value(Measure.R_SQUARED)).hasValue(0.5);
    }

    @Test
    void theTrivialModelOfQuantitiesIsTheirMean() {
        double[][] y = Samples.column(1, 2, 6);
        assertThat(TrivialModel.of(y).predict(2)).isDeepEqualTo(new double[][] {{3}, {3}});
        assertThat(Measures.of(new Task.Regression(), TrivialModel.of(y).predict(3), y)
                        .value(Measure.R_SQUARED)
                        .orElseThrow())
                .isZero();
    }

    @Test
    void theTrivialModelOfClassesDecidesForTheMostFrequentOne() {
        double[] answer = TrivialModel.of(Samples.oneHot(3, 2, 1, 2, 0)).predict(1)[0];
        assertThat(answer).containsExactly(0.25, 0.25, 0.5);
        assertThat(Decision.classOf(answer)).isEqualTo(2);
    }

    @Test
    void labelsAreMeasuredOneByOne() {
        double[][] predictions = {{0.9, 0.8}, {0.2, 0.7}, {0.6, 0.1}, {0.1, 0.2}};
        double[][] y = {{1, 1}, {0, 0}, {0, 0}, {0, 0}};

        Measures measures = Measures.of(new Task.MultiLabel(List.of("s1", "s0")), predictions, y);

        assertThat(measures.value(Measure.ACCURACY)).hasValue(0.5);
        assertThat(measures.categories())
                .extracting(each -> each.values().get(Measure.PRECISION))
                .containsExactly(0.5, 0.5);
        assertThat(measures.value(Measure.ROC_AUC)).hasValue(1);
    }

    @Test
    void shapesThatDifferAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Measures.of(Samples.classes(2), Samples.column(1, 0), Samples.column(1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Measures.of(Samples.classes(2), new double[0][], new double[0][]));
    }
}
