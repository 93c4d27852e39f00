package org.handgrad.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Slow oracles: areas by counting pairs and by trying every threshold, Matthews's coefficient as a correlation. */
class OracleTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void theAreaUnderTheRocIsAShareOfPairs(long seed) {
        Drawn drawn = Drawn.of(seed);

        assertThat(RocAuc.of(drawn.scores, drawn.positive).orElseThrow())
                .isEqualTo(shareOfPairs(drawn.scores, drawn.positive), within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void averagePrecisionIsASumOverThresholds(long seed) {
        Drawn drawn = Drawn.of(seed);

        assertThat(PrAuc.of(drawn.scores, drawn.positive).orElseThrow())
                .isEqualTo(sumOverThresholds(drawn.scores, drawn.positive), within(1e-12));
    }

    /** Of one-hot rows, added up over all classes: what Gorodkin's formula is short for. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void matthewsIsACorrelation(long seed) {
        int classes = 2 + (int) (seed % 4);
        int[] actual = Samples.unequal(60, classes, seed);
        int[] predicted = Samples.unequal(60, classes, seed + 1000);
        for (int i = 0; i < 30; i++) {
            predicted[i] = actual[i];
        }
        double[][] t = Samples.oneHot(classes, actual);
        double[][] p = Samples.oneHot(classes, predicted);

        assertThat(Matthews.of(ConfusionMatrix.of(Samples.classes(classes), p, t)))
                .isEqualTo(covariance(p, t) / Math.sqrt(covariance(p, p) * covariance(t, t)), within(1e-12));
    }

    /** Nothing depends on the order of the samples; DL4J's areas do where scores are equal. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theOrderOfSamplesDoesNotMatter(long seed) {
        double[][] p = Samples.distributions(80, 3, 4, seed);
        double[][] y = Samples.oneHot(3, Samples.unequal(80, 3, seed));
        int[] order = Samples.permutation(80, seed);
        double[][] shuffledP = Arrays.stream(order).mapToObj(i -> p[i]).toArray(double[][]::new);
        double[][] shuffledY = Arrays.stream(order).mapToObj(i -> y[i]).toArray(double[][]::new);

        Measures one = Measures.of(Samples.classes(3), p, y);
        Measures other = Measures.of(Samples.classes(3), shuffledP, shuffledY);

        assertThat(other.values().keySet()).isEqualTo(one.values().keySet());
        one.values()
                .forEach((measure, value) -> assertThat(other.values().get(measure))
                        .as(measure.label())
                        .isEqualTo(value, within(1e-12)));
    }

    /** Scores of few different values, and classes that they tell a little about. */
    private static final class Drawn {
        private final double[] scores;
        private final boolean[] positive;

        private Drawn(double[] scores, boolean... positive) {
            this.scores = scores;
            this.positive = positive;
        }

        static Drawn of(long seed) {
            UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(seed);
            int samples = 2 + random.nextInt(60);
            int values = 1 + random.nextInt(12);
            double[] scores = new double[samples];
            boolean[] positive = new boolean[samples];
            for (int i = 0; i < samples; i++) {
                scores[i] = (random.nextInt(values) - 3) / 7.0;
                positive[i] = random.nextDouble() < 0.3 + 0.4 * scores[i];
            }
            positive[0] = true;
            positive[1] = false;
            return new Drawn(scores, positive);
        }
    }

    private static double shareOfPairs(double[] scores, boolean[] positive) {
        double sum = 0;
        int pairs = 0;
        for (int i = 0; i < scores.length; i++) {
            for (int j = 0; j < scores.length; j++) {
                if (positive[i] && !positive[j]) {
                    pairs++;
                    sum += scores[i] > scores[j] ? 1 : scores[i] == scores[j] ? 0.5 : 0;
                }
            }
        }
        return sum / pairs;
    }

    private static double sumOverThresholds(double[] scores, boolean[] positive) {
        double[] thresholds = Arrays.stream(scores)
                .distinct()
                .map(s -> -s)
                .sorted()
                .map(s -> -s)
                .toArray();
        long all = IntStream.range(0, scores.length).filter(i -> positive[i]).count();
        double area = 0;
        double before = 0;
        for (double threshold : thresholds) {
            long taken = Arrays.stream(scores).filter(s -> s >= threshold).count();
            long found = IntStream.range(0, scores.length)
                    .filter(i -> positive[i] && scores[i] >= threshold)
                    .count();
            double recall = (double) found / all;
            area += (recall - before) * found / taken;
            before = recall;
        }
        return area;
    }

    private static double covariance(double[][] a, double[][] b) {
        double sum = 0;
        for (int k = 0; k < a[0].length; k++) {
            int column = k;
            double meanA =
                    Arrays.stream(a).mapToDouble(row -> row[column]).average().orElseThrow();
            double meanB =
                    Arrays.stream(b).mapToDouble(row -> row[column]).average().orElseThrow();
            for (int i = 0; i < a.length; i++) {
                sum += (a[i][k] - meanA) * (b[i][k] - meanB);
            }
        }
        return sum;
    }
}
