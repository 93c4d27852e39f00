package org.handgrad.report.page;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which points of curves must be kept so that nobody sees that others are missing: straight lines between them, drawn
 * {@value #HEIGHT} pixels high on a linear or on a logarithmic axis, are nowhere off by more than {@value #VISIBLE} pixels,
 * unless that takes more points than there may be. Points are kept as they are.
 */
final class CurveThinning {
    static final double HEIGHT = 400;
    static final double VISIBLE = 0.5;

    private final List<Scaled> curves;

    private CurveThinning(List<Scaled> curves) {
        this.curves = curves;
    }

    /**
     * The indices to keep, the first and the last among them.
     *
     * @param curves over the same points; where one has fewer it has ended
     * @param most indices, at least two
     */
    static SortedSet<Integer> of(List<List<Double>> curves, int most) {
        List<Scaled> scaled = curves.stream()
                .flatMap(curve -> List.of(Scaled.linear(curve), Scaled.logarithmic(curve)).stream())
                .toList();
        return new CurveThinning(scaled)
                .keep(curves.stream().mapToInt(List::size).max().orElse(0), most);
    }

    /** From the two ends on, the point that is missed most is added next. */
    private SortedSet<Integer> keep(int size, int most) {
        SortedSet<Integer> kept = new TreeSet<>();
        if (size == 0) {
            return kept;
        }
        kept.add(0);
        kept.add(size - 1);
        PriorityQueue<Gap> gaps = new PriorityQueue<>(
                Comparator.comparingDouble(Gap::error).reversed().thenComparingInt(Gap::from));
        gaps.add(gap(0, size - 1));
        while (kept.size() < most && gaps.peek() != null && gaps.peek().error() > VISIBLE) {
            Gap worst = gaps.remove();
            kept.add(worst.at());
            gaps.add(gap(worst.from(), worst.at()));
            gaps.add(gap(worst.at(), worst.to()));
        }
        return kept;
    }

    private Gap gap(int from, int to) {
        Gap worst = new Gap(from, to, from, 0);
        for (Scaled curve : curves) {
            for (int i = from + 1; i < to; i++) {
                double error = curve.error(from, i, to);
                if (error > worst.error()) {
                    worst = new Gap(from, to, i, error);
                }
            }
        }
        return worst;
    }

    /** Between two kept points the one that is missed most, and by how many pixels. */
    private record Gap(int from, int to, int at, double error) {}

    /** A curve in pixels; NaN where there is nothing to see. */
    private static final class Scaled {
        private final double[] pixels;

        private Scaled(double[] pixels) {
            this.pixels = pixels;
        }

        static Scaled linear(List<Double> curve) {
            return new Scaled(curve.stream().mapToDouble(Double::doubleValue).toArray()).stretched();
        }

        static Scaled logarithmic(List<Double> curve) {
            return new Scaled(curve.stream()
                            .mapToDouble(value -> value > 0 ? Math.log(value) : Double.NaN)
                            .toArray())
                    .stretched();
        }

        private Scaled stretched() {
            double least = Double.POSITIVE_INFINITY;
            double most = Double.NEGATIVE_INFINITY;
            for (double value : pixels) {
                if (Double.isFinite(value)) {
                    least = Math.min(least, value);
                    most = Math.max(most, value);
                }
            }
            double factor = most > least ? HEIGHT / (most - least) : 0;
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] = Double.isFinite(pixels[i]) ? (pixels[i] - least) * factor : Double.NaN;
            }
            return this;
        }

        /** How far the straight line between two points passes by the one between them; infinite beside where it ends. */
        double error(int from, int at, int to) {
            boolean ended = Double.isNaN(at(at));
            if (ended != Double.isNaN(at(at - 1)) || ended != Double.isNaN(at(at + 1))) {
                return Double.POSITIVE_INFINITY;
            }
            double line = at(from) + (at(to) - at(from)) * (at - from) / (to - from);
            return ended || Double.isNaN(line) ? 0 : Math.abs(at(at) - line);
        }

        private double at(int i) {
            return i < pixels.length ? pixels[i] : Double.NaN;
        }
    }
}
