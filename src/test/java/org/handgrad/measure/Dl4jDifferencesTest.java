package org.handgrad.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.handgrad.data.Task;
import org.junit.jupiter.api.Test;
import org.nd4j.evaluation.EvaluationAveraging;
import org.nd4j.evaluation.classification.Evaluation;
import org.nd4j.evaluation.classification.ROC;
import org.nd4j.evaluation.classification.ROCMultiClass;
import org.nd4j.evaluation.regression.RegressionEvaluation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Where DL4J's evaluation says something else of the same predictions; {@code docs/reference/measures.md} says why. */
class Dl4jDifferencesTest {
    /** Equal scores are taken one after the other, in the order of the data: what tells nothing apart has an area of 1, or of 0. */
    @Test
    void areasOfEqualScoresDependOnTheOrderOfTheData() {
        assertThat(roc(new double[] {.5, .5}, 1, 0).calculateAUC()).isEqualTo(1);
        assertThat(roc(new double[] {.5, .5}, 0, 1).calculateAUC()).isEqualTo(0);

        assertThat(RocAuc.of(new double[] {.5, .5}, Samples.flags(1, 0))).hasValue(0.5);
        assertThat(RocAuc.of(new double[] {.5, .5}, Samples.flags(0, 1))).hasValue(0.5);
    }

    /** 100 samples of one score, the 30 of the class first: DL4J finds a perfect ranking. */
    @Test
    void aScoreThatNeverVariesRanksPerfectly() {
        double[] same = new double[100];
        Arrays.fill(same, 0.3);
        int[] sorted = IntStream.range(0, 100).map(i -> i < 30 ? 1 : 0).toArray();
        assertThat(roc(same, sorted).calculateAUC()).isEqualTo(1);
        assertThat(roc(same, sorted).calculateAUCPR()).isEqualTo(1);
        assertThat(RocAuc.of(same, Samples.flags(sorted))).hasValue(0.5);
        assertThat(PrAuc.of(same, Samples.flags(sorted)).orElseThrow()).isEqualTo(0.3, within(1e-12));
    }

    /** Three of ten scores are equal. scikit-learn has 0.8 and 0.839286, as we do. */
    @Test
    void areasOfTenScores() {
        double[] scores = {0.1, 0.4, 0.35, 0.8, 0.4, 0.4, 0.2, 0.9, 0.7, 0.65};
        int[] truth = {0, 0, 1, 1, 0, 1, 0, 1, 1, 0};
        assertThat(roc(scores, truth).calculateAUC()).isEqualTo(0.76, within(1e-12));
        assertThat(roc(scores, truth).calculateAUCPR()).isEqualTo(0.8267857142857, within(1e-12));
        assertThat(RocAuc.of(scores, Samples.flags(truth)).orElseThrow()).isEqualTo(0.8, within(1e-12));
        assertThat(PrAuc.of(scores, Samples.flags(truth)).orElseThrow()).isEqualTo(0.8392857142857, within(1e-12));
    }

    /** The curve begins at a precision of 1 and is joined by straight lines. */
    @Test
    void theAreaUnderPrecisionAndRecallIsInterpolated() {
        double[] scores = {.9, .8, .7, .6};
        assertThat(roc(scores, 0, 1, 0, 1).calculateAUCPR()).isEqualTo(1.0 / 3, within(1e-12));
        assertThat(PrAuc.of(scores, Samples.flags(0, 1, 0, 1))).hasValue(0.5);
    }

    /** A class that is never predicted is left out of the averages of precision and F1: of those that are left the model is good. */
    @Test
    void aClassThatIsNeverFoundIsLeftOut() {
        double[][] y = Samples.oneHot(3, 0, 0, 0, 1, 1, 1, 2);
        double[][] p = Samples.oneHot(3, 0, 0, 0, 1, 1, 1, 1);
        Evaluation theirs = evaluation(3, y, p);
        Measures ours = Measures.of(Samples.classes(3), p, y);

        assertThat(theirs.f1()).isEqualTo((1 + 6 / 7.0) / 2, within(1e-12)); // 0.929
        assertThat(theirs.precision()).isEqualTo((1 + 3 / 4.0) / 2, within(1e-12)); // 0.875
        assertThat(theirs.recall()).isEqualTo(2 / 3.0, within(1e-12));
        assertThat(ours.value(Measure.F1_MACRO).orElseThrow()).isEqualTo((1 + 6 / 7.0 + 0) / 3, within(1e-12)); // 0.619
        assertThat(ours.value(Measure.PRECISION_MACRO).orElseThrow()).isEqualTo((1 + 3 / 4.0 + 0) / 3, within(1e-12));
        assertThat(ours.value(Measure.RECALL_MACRO).orElseThrow()).isEqualTo(2 / 3.0, within(1e-12));
    }

    /** Of two classes the macro average of F1 is the F1 of the second alone, while those of precision and recall are averages. */
    @Test
    void ofTwoClassesTheMacroAverageOfF1IsNone() {
        double[][] y = Samples.oneHot(2, 0, 0, 0, 0, 1, 1);
        double[][] p = Samples.oneHot(2, 0, 0, 0, 1, 1, 0);
        Evaluation theirs = evaluation(2, y, p);
        Measures ours = Measures.of(Samples.classes(2), p, y);

        assertThat(theirs.f1(EvaluationAveraging.Macro)).isEqualTo(0.5, within(1e-12));
        assertThat(theirs.precision(EvaluationAveraging.Macro)).isEqualTo((0.75 + 0.5) / 2, within(1e-12));
        assertThat(ours.value(Measure.F1_MACRO).orElseThrow()).isEqualTo((0.75 + 0.5) / 2, within(1e-12));
    }

    /** ½ is no. Here it is yes, and so is what rounding has taken from it. */
    @Test
    void aHalfIsTheFirstClass() {
        double[][] y = Samples.column(1, 0);
        double[][] p = Samples.column(0.5, 0.1);
        assertThat(evaluation(2, y, p).accuracy()).isEqualTo(0.5);
        assertThat(Measures.of(Samples.classes(2), p, y).value(Measure.ACCURACY))
                .hasValue(1);
    }

    /** Of several classes it is the mean of the coefficients of each class against all others, which is not the correlation. */
    @Test
    void matthewsOfSeveralClassesIsAMean() {
        double[][] y = Samples.oneHot(3, 0, 0, 1, 1, 2, 2, 2, 2);
        double[][] p = Samples.oneHot(3, 0, 1, 1, 1, 2, 2, 2, 0);
        Measures ours = Measures.of(Samples.classes(3), p, y);

        assertThat(evaluation(3, y, p).matthewsCorrelation(EvaluationAveraging.Macro))
                .isEqualTo(0.6177619983582, within(1e-12));
        assertThat(ours.value(Measure.MATTHEWS).orElseThrow()).isEqualTo(26 / Math.sqrt(42 * 40), within(1e-12));
    }

    /** A model that always answers the same has no coefficient; here it is 0. */
    @Test
    void matthewsOfOneAnswerIsNotANumber() {
        double[][] y = Samples.oneHot(2, 0, 0, 0, 1);
        double[][] p = Samples.oneHot(2, 0, 0, 0, 0);
        assertThat(evaluation(2, y, p).matthewsCorrelation(1)).isNaN();
        assertThat(Measures.of(Samples.classes(2), p, y).value(Measure.MATTHEWS))
                .hasValue(0);
    }

    /** A class that does not occur makes the mean of the areas NaN. */
    @Test
    void anAbsentClassTakesTheMeanOfTheAreasWithIt() {
        double[][] y = Samples.oneHot(3, 0, 1, 0);
        double[][] p = {{0.7, 0.2, 0.1}, {0.2, 0.7, 0.1}, {0.6, 0.3, 0.1}};
        ROCMultiClass theirs = new ROCMultiClass(0);
        theirs.eval(Nd4j.createFromArray(y), Nd4j.createFromArray(p));

        assertThat(theirs.calculateAverageAUC()).isNaN();
        assertThat(Measures.of(Samples.classes(3), p, y).value(Measure.ROC_AUC)).hasValue(1);
    }

    /** Σy² − n ȳ² keeps no digit where the targets are far from 0. */
    @Test
    void rSquaredOfTargetsFarFromZeroIsRounding() {
        double far = 1e8;
        double[][] y = Samples.column(far, far + 1, far + 2);
        double[][] predictions = Samples.column(far, far + 1, far + 1);
        RegressionEvaluation theirs = regression(y, predictions);

        assertThat(theirs.rSquared(0)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(Measures.of(new Task.Regression(), predictions, y).value(Measure.R_SQUARED))
                .hasValue(0.5);
    }

    /** Targets that are all the same: nothing is to be explained, by predictions that are right either. */
    @Test
    void rSquaredOfOneValueIsNoNumber() {
        double[][] y = Samples.column(2, 2, 2);
        double[][] predictions = Samples.column(2, 2, 3);

        assertThat(regression(y, predictions).rSquared(0)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(regression(y, y).rSquared(0)).isNaN();
        assertThat(Measures.of(new Task.Regression(), predictions, y).value(Measure.R_SQUARED))
                .isEmpty();
    }

    /** Classes and areas refuse NaN; quantities pass it on. Here nothing is measured. */
    @Test
    void predictionsThatAreNotNumbers() {
        double[][] y = Samples.column(1, 0);
        double[][] p = Samples.column(Double.NaN, 0.2);

        assertThatIllegalStateException().isThrownBy(() -> evaluation(2, y, p));
        assertThatIllegalStateException().isThrownBy(() -> roc(new double[] {Double.NaN, 0.2}, 1, 0));
        assertThat(regression(y, p).meanAbsoluteError(0)).isNaN();
        assertThat(Measures.of(Samples.classes(2), p, y).values()).isEmpty();
    }

    private static ROC roc(double[] scores, int... truth) {
        ROC roc = new ROC(0);
        INDArray labels =
                Nd4j.createFromArray(truth).castTo(Nd4j.createFromArray(scores).dataType());
        roc.eval(labels.reshape(truth.length, 1), Nd4j.createFromArray(scores).reshape(scores.length, 1));
        return roc;
    }

    private static Evaluation evaluation(int classes, double[][] y, double[][] p) {
        Evaluation evaluation = new Evaluation(classes);
        evaluation.eval(Nd4j.createFromArray(y), Nd4j.createFromArray(p));
        return evaluation;
    }

    private static RegressionEvaluation regression(double[][] y, double[][] predictions) {
        RegressionEvaluation evaluation = new RegressionEvaluation(1);
        evaluation.eval(Nd4j.createFromArray(y), Nd4j.createFromArray(predictions));
        return evaluation;
    }
}
