package org.handgrad.study.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.FDistribution;
import org.apache.commons.statistics.ranking.NaturalRanking;

/**
 * Groups over several data sets: Friedman's test, and Nemenyi's of all pairs (Demšar, Statistical comparisons of classifiers over
 * multiple data sets, JMLR 7, 2006). It holds what a critical-difference diagram draws.
 *
 * @param dataSets N
 * @param ranked the groups with their average ranks, the best first
 * @param friedman Friedman's χ², corrected for ties
 * @param friedmanP its p-value by the χ² distribution
 * @param imanDavenportP the p-value of the less conservative F statistic of Iman and Davenport
 * @param difference the critical difference: average ranks that are this far apart differ at the level 0.05
 * @param cliques groups that no test tells apart, by their places in {@code ranked}; each as large as possible, at least two groups
 */
public record CriticalDifference(
        int dataSets,
        List<Ranked> ranked,
        double friedman,
        double friedmanP,
        double imanDavenportP,
        double difference,
        List<Clique> cliques) {
    /**
     * A group and its average rank; 1 is the best.
     *
     * @param name of the group
     * @param rank over all data sets
     */
    public record Ranked(String name, double rank) {}

    /**
     * Groups next to each other in the ranking.
     *
     * @param first the place of the best of them, from 0
     * @param last the place of the worst of them
     */
    public record Clique(int first, int last) {}

    public CriticalDifference {
        ranked = List.copyOf(ranked);
        cliques = List.copyOf(cliques);
    }

    /**
     * Ranks the groups.
     *
     * @param names of k ≥ 2 groups
     * @param values of N ≥ 2 data sets [N, k]
     * @throws IllegalArgumentException if there are fewer than two groups or data sets, or rows of other lengths
     */
    public static CriticalDifference of(List<String> names, double[][] values, Direction direction) {
        int k = names.size();
        int n = values.length;
        if (k < 2 || n < 2) {
            throw new IllegalArgumentException(
                    "Friedman's test needs at least 2 groups and 2 data sets, not %s and %s".formatted(k, n));
        }
        double[] sums = new double[k];
        double ties = 0;
        for (double[] row : values) {
            if (row.length != k) {
                throw new IllegalArgumentException("a row has %s values of %s groups".formatted(row.length, k));
            }
            double[] ranks = ranks(row, direction);
            for (int j = 0; j < k; j++) {
                sums[j] += ranks[j];
            }
            ties += ties(ranks);
        }
        double squares =
                IntStream.range(0, k).mapToDouble(j -> sums[j] * sums[j]).sum();
        double untied = 12 * squares / (n * k * (k + 1.0)) - 3.0 * n * (k + 1);
        double scale = 1 - ties / (n * k * (k * (double) k - 1));
        double friedman = scale == 0 ? 0 : Math.max(0, untied / scale); // all values equal
        double difference = new StudentizedRange(k).quantile(1 - Question.LEVEL)
                / Math.sqrt(2)
                * Math.sqrt(k * (k + 1.0) / (6.0 * n));
        List<Ranked> ranked = IntStream.range(0, k)
                .mapToObj(j -> new Ranked(names.get(j), sums[j] / n))
                .sorted(Comparator.comparingDouble(Ranked::rank).thenComparing(Ranked::name))
                .toList();
        return new CriticalDifference(
                n,
                ranked,
                friedman,
                ChiSquaredDistribution.of(k - 1.0).survivalProbability(friedman),
                imanDavenport(friedman, n, k),
                difference,
                cliques(ranked, difference));
    }

    private static double[] ranks(double[] row, Direction direction) {
        double[] costs = new double[row.length];
        for (int j = 0; j < row.length; j++) {
            costs[j] = -direction.gain(row[j]);
        }
        return new NaturalRanking().apply(costs);
    }

    /** Σ (t³ − t) over the ties of one row, each of t equal ranks. */
    private static double ties(double[] ranks) {
        double sum = 0;
        for (double rank : ranks) { // each of the t equal ranks contributes t² − 1
            long equal = IntStream.range(0, ranks.length)
                    .filter(j -> ranks[j] == rank)
                    .count();
            sum += equal * equal - 1.0;
        }
        return sum;
    }

    /** {@code F = \frac{(N - 1) \chi^2}{N (k - 1) - \chi^2}} with k − 1 and (k − 1)(N − 1) degrees of freedom. */
    private static double imanDavenport(double friedman, int n, int k) {
        double left = n * (k - 1.0) - friedman;
        return left <= 0 // all rankings are the same
                ? 0
                : FDistribution.of(k - 1.0, (k - 1.0) * (n - 1)).survivalProbability((n - 1) * friedman / left);
    }

    private static List<Clique> cliques(List<Ranked> ranked, double difference) {
        List<Clique> cliques = new ArrayList<>();
        int reached = 0;
        for (int first = 0; first < ranked.size(); first++) {
            int last = first;
            while (last + 1 < ranked.size()
                    && ranked.get(last + 1).rank() - ranked.get(first).rank() < difference) {
                last++;
            }
            if (last > first && last > reached) {
                cliques.add(new Clique(first, last));
                reached = last;
            }
        }
        return cliques;
    }
}
