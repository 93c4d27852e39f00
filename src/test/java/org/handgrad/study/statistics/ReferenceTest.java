package org.handgrad.study.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Beside SciPy 1.17.1; above each value stands the command that made it, after {@code import numpy as np; from scipy import stats}. */
class ReferenceTest {
    private static final Offset<Double> DIGITS = within(1e-12);

    /** a = np.array([.913,.904,.921,.887,.935,.899,.918,.909]). */
    private static final double[] A = {0.913, 0.904, 0.921, 0.887, 0.935, 0.899, 0.918, 0.909};

    /** b = np.array([.901,.899,.905,.890,.917,.893,.899,.902]); d = a - b. */
    private static final double[] B = {0.901, 0.899, 0.905, 0.890, 0.917, 0.893, 0.899, 0.902};

    private static final double[] D =
            IntStream.range(0, A.length).mapToDouble(i -> A[i] - B[i]).toArray();

    static SortedMap<Unit, Double> bySeed(double... values) {
        SortedMap<Unit, Double> units = new TreeMap<>();
        for (int i = 0; i < values.length; i++) {
            units.put(new Unit(i + 1, 0), values[i]);
        }
        return units;
    }

    /** {@code r = stats.ttest_rel(a, b); print(r.pvalue, r.confidence_interval(.95))}. */
    @Test
    void pairedT() {
        PairedT t = PairedT.of(D, Overlap.NONE);

        assertThat(t.p()).isCloseTo(0.007425865416833712, DIGITS);
        assertThat(t.interval(0.95).low()).isCloseTo(0.003648755841944411, DIGITS);
        assertThat(t.interval(0.95).high()).isCloseTo(0.016351244158055608, DIGITS);
    }

    /** {@code max(stats.ttest_1samp(d, -m, alternative='greater').pvalue, stats.ttest_1samp(d, m, alternative='less').pvalue)}. */
    @ParameterizedTest
    @CsvSource({"0.02, 0.003712932708416887", "0.01, 0.5"})
    void equivalence(double margin, double p) {
        assertThat(PairedT.of(D, Overlap.NONE).equivalence(margin)).isCloseTo(p, DIGITS);
    }

    /**
     * {@code e = np.array([.02,.035,.01,.028,.017]); se = e.std(ddof=1)*np.sqrt(1/5+1/4); 2*stats.t.sf(e.mean()/se, 4);
     * e.mean()-stats.t.ppf(.975,4)*se}.
     */
    @Test
    void correctedT() {
        PairedT t = PairedT.of(new double[] {0.02, 0.035, 0.01, 0.028, 0.017}, Overlap.ofFolds(5));

        assertThat(t.standardError()).isCloseTo(0.0065211195357852475, DIGITS);
        assertThat(t.p()).isCloseTo(0.027949029144988542, DIGITS);
        assertThat(t.interval(0.95).low()).isCloseTo(0.003894469584459343, DIGITS);
    }

    /** {@code stats.wilcoxon(d, method='exact')}. */
    @Test
    void wilcoxonWithoutTies() {
        double[] rounded = Arrays.stream(D).map(d -> Math.rint(d * 1000)).toArray();

        assertThat(SignedRank.p(rounded)).isCloseTo(0.015625, DIGITS);
    }

    /** {@code t = np.array([3,-1,1,2,2,-2,5,3,4.]); stats.wilcoxon(t, method=stats.PermutationMethod(n_resamples=10**6))}. */
    @Test
    void wilcoxonWithTies() {
        assertThat(SignedRank.p(new double[] {3, -1, 1, 2, 2, -2, 5, 3, 0, 4})).isCloseTo(0.05078125, DIGITS);
    }

    /** {@code from scipy.special import gammaln; d.mean()/d.std(ddof=1)*np.exp(gammaln(3.5)-gammaln(3))/np.sqrt(3.5)}. */
    @Test
    void effectSize() {
        assertThat(EffectSize.of(PairedT.of(D, Overlap.NONE)).getAsDouble()).isCloseTo(1.1691507915420676, DIGITS);
    }

    /** {@code stats.studentized_range.cdf(q, k, np.inf)}. */
    @ParameterizedTest
    @CsvSource({
        "2, 1.5, 0.7111556336535153", "3, 3.3145, 0.9500006124039385", "5, 2.0, 0.3815505194490081",
        "10, 4.4745, 0.9500400385190875", "40, 6.0, 0.9869543763161557", "200, 5.0, 0.19360263740679223"
    })
    void studentizedRange(int k, double q, double p) {
        assertThat(new StudentizedRange(k).cumulative(q)).isCloseTo(p, within(1e-10));
    }

    /** {@code stats.studentized_range.ppf(.95, k, np.inf)}. */
    @ParameterizedTest
    @CsvSource({"2, 2.771807648699355", "4, 3.6331595749026278", "10, 4.474124221725907", "50, 5.646026026380527"})
    void quantileOfTheStudentizedRange(int k, double q) {
        assertThat(new StudentizedRange(k).quantile(0.95)).isCloseTo(q, within(1e-6));
    }

    /** The critical values of Nemenyi's test that Demšar prints (JMLR 7, 2006, table 5a), the last digit rounded. */
    @ParameterizedTest
    @CsvSource({
        "2, 1.960",
        "3, 2.343",
        "4, 2.569",
        "5, 2.728",
        "6, 2.850",
        "7, 2.949",
        "8, 3.031",
        "9, 3.102",
        "10, 3.164"
    })
    void criticalValuesOfNemenyi(int k, double printed) {
        assertThat(new StudentizedRange(k).quantile(0.95) / Math.sqrt(2)).isCloseTo(printed, within(1e-3));
    }

    /**
     * The accuracies are those of Demšar's table 6. {@code f = stats.friedmanchisquare(*v.T); F = 13*f.statistic/(14*3-f.statistic);
     * stats.f.sf(F, 3, 39); stats.studentized_range.ppf(.95, 4, np.inf)/np.sqrt(2)*np.sqrt(4*5/6/14)}.
     */
    @Test
    void friedman() {
        double[][] accuracies = {
            {0.763, 0.768, 0.771, 0.798}, {0.599, 0.591, 0.590, 0.569}, {0.954, 0.971, 0.968, 0.967},
            {0.628, 0.661, 0.654, 0.657}, {0.882, 0.888, 0.886, 0.898}, {0.936, 0.931, 0.916, 0.931},
            {0.661, 0.668, 0.609, 0.685}, {0.583, 0.583, 0.563, 0.625}, {0.775, 0.838, 0.866, 0.875},
            {1.000, 1.000, 1.000, 1.000}, {0.940, 0.962, 0.965, 0.962}, {0.619, 0.666, 0.614, 0.669},
            {0.972, 0.981, 0.9751, 0.975}, {0.957, 0.978, 0.946, 0.970}
        };

        CriticalDifference result =
                CriticalDifference.of(List.of("C4.5", "m", "cf", "m+cf"), accuracies, Direction.HIGHER);

        assertThat(result.ranked())
                .extracting(CriticalDifference.Ranked::name)
                .containsExactly("m+cf", "m", "cf", "C4.5");
        assertThat(result.ranked().stream()
                        .mapToDouble(CriticalDifference.Ranked::rank)
                        .toArray())
                .containsExactly(new double[] {1.9642857142857142, 2.0, 2.892857142857143, 3.142857142857143}, DIGITS);
        assertThat(result.friedman()).isCloseTo(10.228346456692925, DIGITS);
        assertThat(result.friedmanP()).isCloseTo(0.016721580328441323, DIGITS);
        assertThat(result.imanDavenportP()).isCloseTo(0.011620659515310975, DIGITS);
        assertThat(result.difference()).isCloseTo(1.2535591471176057, within(1e-6));
        assertThat(result.cliques()).containsExactly(new CriticalDifference.Clique(0, 3));
    }

    private static final double[] Y = {12.1, 9.8, 11.4, 15.9, 10.2, 13.3, 9.9, 22.5, 11.0, 12.7, 10.8, 14.1};

    /** {@code y.mean(), y.std(ddof=1), np.percentile(y, [25, 50, 75])}. */
    @Test
    void summary() {
        Summary summary = Summary.of(new Group("y", bySeed(Y)), Overlap.NONE, 1);

        assertThat(summary.n()).isEqualTo(12);
        assertThat(summary.mean()).isCloseTo(12.808333333333332, DIGITS);
        assertThat(summary.deviation()).isCloseTo(3.5612710533110947, DIGITS);
        assertThat(summary.lowerQuartile()).isCloseTo(10.65, DIGITS);
        assertThat(summary.median()).isCloseTo(11.75, DIGITS);
        assertThat(summary.upperQuartile()).isCloseTo(13.5, DIGITS);
        assertThat(summary.least()).isEqualTo(9.8);
        assertThat(summary.most()).isEqualTo(22.5);
    }

    /**
     * {@code stats.bootstrap((y,), np.mean, method='BCa', n_resamples=400000, random_state=np.random.default_rng(1))}; its resamples are
     * others, so that the ends differ by their error, a few hundredths with 9,999 resamples.
     */
    @Test
    void bootstrap() {
        Interval interval = new BootstrapInterval(Y, 1).plain(0.95);

        assertThat(interval.low()).isCloseTo(11.4333, within(0.05));
        assertThat(interval.high()).isCloseTo(15.7667, within(0.25));
    }

    /** The same with {@code np.sqrt(12/11)*stats.t.ppf(.975, 11)} in the place of {@code stats.norm.ppf(.975)}. */
    @Test
    void longerBootstrap() {
        Interval interval = new BootstrapInterval(Y, 1).expanded(0.95);

        assertThat(interval.low()).isCloseTo(11.2833, within(0.05));
        assertThat(interval.high()).isCloseTo(16.5083, within(0.35));
    }

    /**
     * The fewest pairs with a power of 0.8, by the noncentral t distribution: {@code c = stats.t.ppf(1-level/2, n-1);
     * stats.nct.sf(c, n-1, effect*np.sqrt(n)) + stats.nct.cdf(-c, n-1, effect*np.sqrt(n))}. Ours approximates it.
     */
    @ParameterizedTest
    @CsvSource({
        "0.2, 0.05, 199",
        "0.2, 0.01, 296",
        "0.3, 0.05, 90",
        "0.3, 0.01, 134",
        "0.5, 0.05, 34",
        "0.5, 0.01, 51",
        "0.8, 0.05, 15",
        "0.8, 0.01, 22",
        "1.0, 0.05, 10"
    })
    void moreSeeds(double effect, double level, int n) {
        double[] two = {effect - Math.sqrt(0.5), effect + Math.sqrt(0.5)}; // mean: effect, deviation: 1
        Question question = new Question(Direction.HIGHER, OptionalDouble.empty(), Overlap.NONE);
        SortedMap<Unit, Double> differences = bySeed(two);

        int more = new MoreSeeds(differences, PairedT.of(two, Overlap.NONE), question, level)
                .count()
                .orElseThrow();

        assertThat(2 + more).isBetween(n - 1, n + 1);
    }
}
