package org.handgrad.study.statistics;

import java.util.OptionalDouble;
import org.apache.commons.numbers.gamma.LogGamma;

/** Hedges' g of paired values: the mean of the differences by their standard deviation, corrected for few pairs (Hedges 1981). */
final class EffectSize {
    private EffectSize() {}

    /**
     * {@code g = \frac{\bar d}{s} J(n - 1)} with {@code J(m) = \frac{\Gamma(m/2)}{\sqrt{m/2}\,\Gamma((m-1)/2)}}; empty if s = 0 or
     * there are fewer than three differences.
     */
    static OptionalDouble of(PairedT t) {
        double m = t.n() - 1.0;
        if (t.deviation() == 0 || m < 2) {
            return OptionalDouble.empty();
        }
        double correction = Math.exp(LogGamma.value(m / 2) - LogGamma.value((m - 1) / 2)) / Math.sqrt(m / 2);
        return OptionalDouble.of(t.mean() / t.deviation() * correction);
    }
}
