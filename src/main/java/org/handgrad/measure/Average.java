package org.handgrad.measure;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** One number for all classes; those that neither occur nor are predicted are left out. */
public final class Average {
    private Average() {}

    /**
     * Every class counts alike:
     *
     * <p>$$\frac{1}{|K|} \sum_{k \in K} m_k$$ (eq. macro-average)
     *
     * @param measure m of one class
     * @return empty if there is no class left
     */
    public static OptionalDouble macro(List<Counts> classes, ToDoubleFunction<Counts> measure) {
        return classes.stream()
                .filter(counts -> !counts.isEmpty())
                .mapToDouble(measure)
                .average();
    }

    /**
     * Every class counts as often as it occurs:
     *
     * <p>$$\frac{1}{n} \sum_k n_k m_k, \qquad n = \sum_k n_k$$ (eq. weighted-average)
     *
     * @param measure m of one class
     * @return empty if no class occurs
     */
    public static OptionalDouble weighted(List<Counts> classes, ToDoubleFunction<Counts> measure) {
        long samples = classes.stream().mapToLong(Counts::actual).sum(); // n
        double sum = classes.stream()
                .mapToDouble(counts -> counts.actual() * measure.applyAsDouble(counts)) // nₖ mₖ
                .sum();
        return samples == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / samples);
    }
}
