package org.handgrad.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.handgrad.testing.Numbers.assertWithin;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class StandardizationTest {
    private static final double TOLERANCE = 1e-12;

    @Test
    void whatItWasFittedOnGetsMeanZeroAndDeviationOne() {
        Dataset iris = BundledTable.IRIS.load();
        Dataset scaled = Standardization.fit(iris).apply(iris);

        for (int j = 0; j < iris.inputs(); j++) {
            double[] column = scaled.samples().x().getColumn(j).toDoubleVector();
            assertThat(mean(column)).isCloseTo(0, within(TOLERANCE));
            assertThat(deviation(column)).isCloseTo(1, within(TOLERANCE));
        }
    }

    @Test
    void aConstantFeatureIsOnlyShifted() {
        Dataset training = dataset(new double[][] {{1, 0.1}, {2, 0.1}, {6, 0.1}}); // a sum of 0.1 rounds
        INDArray scaled =
                Standardization.fit(training).apply(training).samples().x();

        assertThat(scaled.getColumn(1).toDoubleVector()).containsExactly(0, 0, 0);
    }

    /** Training has mean 3 and deviation 2, the test part has neither: (9 − 3)/2 = 3 and (1 − 3)/2 = −1. */
    @Test
    void theTestPartIsScaledByTheNumbersOfTheTrainingPart() {
        Standardization standardization = Standardization.fit(dataset(new double[][] {{1}, {5}}));
        Dataset test = standardization.apply(dataset(new double[][] {{9}, {1}, {3}}));

        assertWithin(TOLERANCE, test.samples().x().reshape(3).toDoubleVector(), new double[] {3, -1, 0});
    }

    @Test
    void targetsAndSourceStayAsTheyWere() {
        Dataset training = dataset(new double[][] {{1}, {5}});
        Dataset scaled = Standardization.fit(training).apply(training);

        assertThat(scaled.samples().y()).isSameAs(training.samples().y());
        assertThat(training.samples().x().toDoubleMatrix()).isDeepEqualTo(new double[][] {{1}, {5}});
    }

    @Test
    void inputsWithoutTargetsAreScaledAlike() {
        Dataset iris = BundledTable.IRIS.load();
        Standardization standardization = Standardization.fit(iris);
        INDArray unseen = iris.samples().x().getRows(3, 141);

        assertThat(standardization.apply(unseen).toDoubleMatrix())
                .isDeepEqualTo(standardization
                        .apply(iris)
                        .samples()
                        .x()
                        .getRows(3, 141)
                        .toDoubleMatrix());
    }

    @Test
    void inputsOfOtherFeaturesAreRefused() {
        Standardization standardization = Standardization.fit(dataset(new double[][] {{1, 2}, {5, 3}}));

        assertThatThrownBy(() -> standardization.apply(Nd4j.ones(4, 3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a scaling of 2 features cannot be applied to inputs of shape [4, 3]");
    }

    private static Dataset dataset(double[][] x) {
        Batch samples = new Batch(Nd4j.createFromArray(x), Nd4j.createFromArray(x));
        List<String> features = List.of("x1", "x2").subList(0, x[0].length);
        return new Dataset("table", samples, features, new Task.Regression());
    }

    private static double mean(double[] column) {
        double sum = 0;
        for (double value : column) {
            sum += value;
        }
        return sum / column.length;
    }

    private static double deviation(double[] column) {
        double mean = mean(column);
        double squares = 0;
        for (double value : column) {
            squares += (value - mean) * (value - mean);
        }
        return Math.sqrt(squares / column.length);
    }
}
