package org.handgrad.train;

import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * What can be seen of a long sequence: the largest value of each stretch.
 *
 * @param stride how many values a stretch has; the last may have fewer
 * @param maxima one a stretch
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
