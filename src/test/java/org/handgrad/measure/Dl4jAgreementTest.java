package org.handgrad.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ContinuousSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;
import org.handgrad.data.Task;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.evaluation.classification.Evaluation;
import org.nd4j.evaluation.classification.ROC;
import org.nd4j.evaluation.classification.ROCMultiClass;
import org.nd4j.evaluation.regression.RegressionEvaluation;
import org.nd4j.linalg.factory.Nd4j;

/**
 * What DL4J's evaluation says of the same predictions, where it means the same: every class occurs and is predicted, and no two scores
 * are equal. {@link Dl4jDifferencesTest} has the rest.
 */
class Dl4jAgreementTest {
    private static final int SAMPLES = 200;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void threeClasses(long seed) {
        double[][] p = Samples.distributions(SAMPLES, 3, 1_000_000, seed);
        double[][] y = Samples.oneHot(3, Samples.unequal(SAMPLES, 3, seed));
        Evaluation theirs = new Evaluation(3);
        theirs.eval(Nd4j.createFromArray(y), Nd4j.createFromArray(p));
        ROCMultiClass areas = new ROCMultiClass(0);
        areas.eval(Nd4j.createFromArray(y), Nd4j.createFromArray(p));

        Measures ours = Measures.of(Samples.classes(3), p, y);

        assertSame(ours, Measure.ACCURACY, theirs.accuracy());
        assertSame(ours, Measure.PRECISION_MACRO, theirs.precision());
        assertSame(ours, Measure.RECALL_MACRO, theirs.recall());
        assertSame(ours, Measure.BALANCED_ACCURACY, theirs.recall());
        assertSame(ours, Measure.F1_MACRO, theirs.f1());
        assertSame(ours, Measure.ROC_AUC, areas.calculateAverageAUC());
        for (int k = 0; k < 3; k++) {
            Measures.OfCategory category = ours.categories().get(k);
            assertThat(category.values().get(Measure.PRECISION)).isEqualTo(theirs.precision(k), within(1e-12));
            assertThat(category.values().get(Measure.RECALL)).isEqualTo(theirs.recall(k), within(1e-12));
            assertThat(category.values().get(Measure.F1)).isEqualTo(theirs.f1(k), within(1e-12));
            for (int l = 0; l < 3; l++) {
                assertThat(ours.confusion().orElseThrow().counts().get(k).get(l))
                        .isEqualTo(theirs.getConfusionMatrix().getCount(k, l));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void oneColumnForTwoClasses(long seed) {
        UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(seed);
        double[] scores = random.doubles(SAMPLES).toArray();
        double[] truth = IntStream.range(0, SAMPLES)
                .mapToDouble(i -> random.nextDouble() < scores[i] ? 1 : 0)
                .toArray();
        Evaluation theirs = new Evaluation(2);
        theirs.eval(Nd4j.createFromArray(Samples.column(truth)), Nd4j.createFromArray(Samples.column(scores)));
        ROC area = new ROC(0);
        area.eval(Nd4j.createFromArray(Samples.column(truth)), Nd4j.createFromArray(Samples.column(scores)));

        Measures ours = Measures.of(Samples.classes(2), Samples.column(scores), Samples.column(truth));

        assertSame(ours, Measure.ACCURACY, theirs.accuracy());
        assertSame(ours, Measure.MATTHEWS, theirs.matthewsCorrelation(1));
        assertSame(ours, Measure.ROC_AUC, area.calculateAUC());
        assertThat(ours.categories().get(1).values().get(Measure.F1)).isEqualTo(theirs.f1(), within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void quantitiesNearZero(long seed) {
        UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(seed);
        ContinuousSampler normal = ZigguratSampler.NormalizedGaussian.of(random);
        double[][] y = new double[SAMPLES][2];
        double[][] predictions = new double[SAMPLES][2];
        for (int i = 0; i < SAMPLES; i++) {
            for (int j = 0; j < 2; j++) {
                y[i][j] = normal.sample();
                predictions[i][j] = y[i][j] + normal.sample() / 3;
            }
        }
        RegressionEvaluation theirs = new RegressionEvaluation(2);
        theirs.eval(Nd4j.createFromArray(y), Nd4j.createFromArray(predictions));

        Measures ours = Measures.of(new Task.Regression(), predictions, y);

        assertSame(ours, Measure.RMSE, theirs.averagerootMeanSquaredError());
        assertSame(ours, Measure.MAE, theirs.averageMeanAbsoluteError());
        assertSame(ours, Measure.R_SQUARED, theirs.averageRSquared());
        assertThat(List.of(0, 1))
                .allSatisfy(j -> assertThat(ours.categories().get(j).values().get(Measure.RMSE))
                        .isEqualTo(theirs.rootMeanSquaredError(j), within(1e-12)));
    }

    private static void assertSame(Measures ours, Measure measure, double theirs) {
        assertThat(ours.value(measure).orElseThrow()).as(measure.label()).isEqualTo(theirs, within(1e-12));
    }
}
