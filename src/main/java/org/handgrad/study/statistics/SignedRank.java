package org.handgrad.study.statistics;

import java.util.Arrays;
import org.apache.commons.statistics.inference.WilcoxonSignedRankTest;
import org.apache.commons.statistics.ranking.NaturalRanking;

/**
 * Wilcoxon's signed-rank test of differences, two-sided. Differences of 0 are dropped. The p-value is exact for at most
 * {@value #MOST_FOR_EXACT} others; Commons Statistics has it without ties, and ties are frequent among accuracies.
 */
final class SignedRank {
    static final int MOST_FOR_EXACT = 50;

    private SignedRank() {}

    /** The p-value; 1 if all differences are 0. */
    static double p(double[] differences) {
        double[] others =
                Arrays.stream(differences).filter(difference -> difference != 0).toArray();
        if (others.length == 0) {
            return 1;
        }
        double[] sizes = Arrays.stream(others).map(Math::abs).toArray();
        boolean tied = Arrays.stream(sizes).distinct().count() < sizes.length;
        return tied && others.length <= MOST_FOR_EXACT
                ? exact(others, sizes)
                : WilcoxonSignedRankTest.withDefaults().test(others).getPValue();
    }

    /** Under the null hypothesis each rank is positive with probability ½; average ranks are multiples of ½, so they are doubled. */
    private static double exact(double[] differences, double[] sizes) {
        double[] ranks = new NaturalRanking().apply(sizes);
        int most = differences.length * (differences.length + 1);
        double[] probability = new double[most + 1]; // of each doubled sum of the positive ranks
        probability[0] = 1;
        int observed = 0;
        for (int i = 0; i < ranks.length; i++) {
            int rank = (int) Math.round(2 * ranks[i]);
            for (int sum = most; sum >= 0; sum--) {
                probability[sum] = (probability[sum] + (sum >= rank ? probability[sum - rank] : 0)) / 2;
            }
            observed += differences[i] > 0 ? rank : 0;
        }
        double below = Arrays.stream(probability, 0, observed + 1).sum();
        double above = Arrays.stream(probability, observed, most + 1).sum();
        return Math.min(1, 2 * Math.min(below, above));
    }
}
