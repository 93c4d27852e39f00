package org.handgrad.study.statistics;

import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * How many more seeds would probably decide an undecided comparison: the fewest with which a difference as large as the observed one
 * would be found, or shown to be within the margin, in at least {@value #POWER} of all studies.
 *
 * <p>With folds the variance of a fold's mean difference is A + B/S: A is of the fold and stays, B is of the S seeds.
 */
final class MoreSeeds {
    static final double POWER = 0.8;

    /** Whoever would need more has no difference to find. */
    static final int MOST = 10_000;

    private final PairedT observed;
    private final Question question;
    private final double level;
    private final int seeds;
    private final double ofSeeds; // B, or NaN if one seed does not tell
    private final double ofFolds; // A

    /**
     * @param observed the test of the differences
     * @param level of one test among all that are asked for
     */
    MoreSeeds(SortedMap<Unit, Double> differences, PairedT observed, Question question, double level) {
        this.observed = observed;
        this.question = question;
        this.level = level;
        this.seeds =
                (int) differences.keySet().stream().map(Unit::seed).distinct().count();
        double variance = observed.deviation() * observed.deviation();
        if (question.overlap().exists()) {
            this.ofSeeds = withinFolds(differences);
            this.ofFolds = Math.max(0, variance - ofSeeds / seeds);
        } else {
            this.ofSeeds = variance * seeds / observed.n();
            this.ofFolds = 0;
        }
    }

    /** The pooled variance of the differences of one fold; NaN if no fold has two. */
    private static double withinFolds(SortedMap<Unit, Double> differences) {
        Map<Integer, double[]> folds = differences.entrySet().stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.getKey().fold(),
                        Collectors.collectingAndThen(
                                Collectors.toList(),
                                entries -> entries.stream()
                                        .mapToDouble(Map.Entry::getValue)
                                        .toArray())));
        double squares = 0;
        int degrees = 0;
        for (double[] fold : folds.values()) {
            if (fold.length > 1) {
                double deviation = PairedT.of(fold, Overlap.NONE).deviation();
                squares += (fold.length - 1) * deviation * deviation;
                degrees += fold.length - 1;
            }
        }
        return squares / degrees;
    }

    /** Beyond those there are; empty if {@value #MOST} more would not do, or one seed alone does not tell what seeds change. */
    OptionalInt count() {
        boolean unknown = Double.isNaN(ofSeeds) || observed.standardError() == 0; // equal differences: 0, or decided
        if (unknown || !decides(seeds + MOST)) {
            return OptionalInt.empty();
        }
        int low = seeds; // undecided; more seeds never decide less, for the standard error and the quantiles shrink
        int high = seeds + MOST;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (decides(middle)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return OptionalInt.of(high - seeds);
    }

    private boolean decides(int count) {
        boolean folds = question.overlap().exists();
        int n = folds ? observed.n() : count * observed.n() / seeds;
        double error = folds
                ? question.overlap().standardError(Math.sqrt(ofFolds + ofSeeds / count), n)
                : Math.sqrt(ofSeeds / count);
        TDistribution t = TDistribution.of(n - 1.0);
        double size = Math.abs(observed.mean());
        double found = error * (t.inverseSurvivalProbability(level / 2) + t.inverseCumulativeProbability(POWER));
        double shown = error * (t.inverseSurvivalProbability(level) + t.inverseCumulativeProbability((1 + POWER) / 2));
        return size >= found
                || (question.margin().isPresent() && question.margin().getAsDouble() - size >= shown);
    }
}
