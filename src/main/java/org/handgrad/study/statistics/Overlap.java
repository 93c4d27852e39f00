package org.handgrad.study.statistics;

import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How much trials share of the data they were trained on. Two folds of five have three quarters of their training samples in common, so
 * their results vary together, and the variance of their mean is larger than s²/n: Nadeau and Bengio (Inference for the generalization
 * error, Machine Learning 52, 2003) take (1/n + n_test/n_train) s².
 *
 * @param ratio n_test/n_train; 0 if trials differ in their seeds alone
 */
public record Overlap(double ratio) {
    /** Of trials that are independent of each other. */
    public static final Overlap NONE = new Overlap(0);

    /** @throws IllegalArgumentException if the ratio is negative or not finite */
    public Overlap {
        if (!(ratio >= 0) || Double.isInfinite(ratio)) {
            throw new IllegalArgumentException("the ratio of test to training samples is " + ratio);
        }
    }

    /**
     * Of the folds of a cross-validation.
     *
     * @throws IllegalArgumentException if there are fewer than two
     */
    public static Overlap ofFolds(int folds) {
        if (folds < 2) {
            throw new IllegalArgumentException("a cross-validation has at least 2 folds, not " + folds);
        }
        return new Overlap(1.0 / (folds - 1));
    }

    /** Whether trials share anything. */
    public boolean exists() {
        return ratio > 0;
    }

    /**
     * The values that a test is about: all, or, where the trials share training data, the mean of each fold over its seeds, because the
     * trials of one fold share all of it.
     */
    double[] tested(SortedMap<Unit, Double> values) {
        Collection<Double> all = exists() ? foldMeans(values).values() : values.values();
        return all.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static Map<Integer, Double> foldMeans(SortedMap<Unit, Double> values) {
        return values.entrySet().stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.getKey().fold(), TreeMap::new, Collectors.averagingDouble(Map.Entry::getValue)));
    }

    /** The standard error of the mean of so many values with this standard deviation. */
    double standardError(double deviation, int n) {
        return deviation * Math.sqrt(1.0 / n + ratio);
    }
}
