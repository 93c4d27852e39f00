package org.handgrad.train;

import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * A downsampled sequence: the maximum of each stretch of values.
 *
 * @param stride values per stretch; the last may have fewer
 * @param maxima one per stretch
 */
public record DownsampledCurve(int stride, List<Double> maxima) {
    public DownsampledCurve {
        maxima = List.copyOf(maxima);
    }

    DownsampledCurve map(DoubleUnaryOperator function) {
        return new DownsampledCurve(
                stride, maxima.stream().map(function::applyAsDouble).toList());
    }
}
