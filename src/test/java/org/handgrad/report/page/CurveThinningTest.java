package org.handgrad.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CurveThinningTest {
    private static final List<Double> FALLING = curve(i -> Math.exp(-i / 900) + 0.01 + (i == 7000 ? 0.5 : 0));

    private static List<Double> curve(DoubleUnaryOperator value) {
        return IntStream.range(0, 10_000).mapToObj(i -> value.applyAsDouble(i)).toList();
    }

    @Test
    void nothingThatCanBeSeenIsLost() {
        SortedSet<Integer> kept = CurveThinning.of(List.of(FALLING), 10_000);
        assertThat(kept).hasSizeLessThan(200).contains(0, 6999, 7000, 7001, 9999);
        assertThat(worst(kept, FALLING)).isLessThanOrEqualTo(CurveThinning.VISIBLE);
        assertThat(worst(kept, FALLING.stream().map(Math::log).toList())).isLessThanOrEqualTo(CurveThinning.VISIBLE);
    }

    /** By how many pixels straight lines between the kept points pass by a curve. */
    private static double worst(SortedSet<Integer> kept, List<Double> curve) {
        double least = curve.stream().mapToDouble(x -> x).min().orElseThrow();
        double most = curve.stream().mapToDouble(x -> x).max().orElseThrow();
        List<Integer> points = new ArrayList<>(kept);
        double worst = 0;
        for (int p = 1; p < points.size(); p++) {
            int from = points.get(p - 1);
            int to = points.get(p);
            for (int i = from; i <= to; i++) {
                double part = (double) (i - from) / (to - from);
                double line = curve.get(from) * (1 - part) + curve.get(to) * part;
                worst = Math.max(worst, Math.abs(line - curve.get(i)) / (most - least) * CurveThinning.HEIGHT);
            }
        }
        return worst;
    }

    @Test
    void thereAreNeverMoreThanThereMayBe() {
        List<Double> noise = curve(i -> Math.sin(i * i));
        assertThat(CurveThinning.of(List.of(noise), 300)).hasSize(300).contains(0, 9999);
    }

    @Test
    void whereACurveEndsIsKept() {
        List<Double> ended = new ArrayList<>(FALLING.subList(0, 4321));
        ended.add(Double.NaN);
        assertThat(CurveThinning.of(List.of(FALLING, ended), 1000)).contains(4320, 4321);
    }

    @Test
    void ofNothingNothingIsKept() {
        assertThat(CurveThinning.of(List.of(List.of()), 10)).isEmpty();
        assertThat(CurveThinning.of(List.of(List.of(1.0)), 10)).containsExactly(0);
    }
}
