package org.handgrad.derivation.oracle;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import org.handgrad.derivation.term.Definitions;
import org.handgrad.derivation.term.Index;
import org.handgrad.derivation.term.Quantity;
import org.handgrad.derivation.term.Term;
import org.handgrad.derivation.term.Width;

/**
 * Random values for everything that is free, at several points. At odd points all lie between 0 and 1, for logarithms and
 * roots; at even ones they have both signs, and at one of these they are wide, so that a case that begins at 1 or 2 is met. A value depends on the seed, its name and its shape alone.
 */
public final class World {
    /** How many points there are. */
    public static final int POINTS = 5;

    private static final int WIDE = 4;
    private static final int MOST_ENTRIES = 1_000_000;

    private final Shapes shapes;
    private final long seed;
    private final Set<Normalized> normalized;
    private final Map<Quantity, double[][]> values = new HashMap<>();
    private final Map<Quantity, int[]> known = new HashMap<>();

    /** An axis along which a quantity adds up to 1. */
    public record Normalized(String name, int axis) {}

    World(Definitions definitions, int number, Iterable<Term> terms, Set<Normalized> normalized) {
        this.shapes = new Shapes(definitions, number);
        terms.forEach(shapes::see);
        this.seed = 1000L + number;
        this.normalized = normalized;
    }

    int length(Index index) {
        return shapes.of(index);
    }

    int length(Width width) {
        return shapes.of(width);
    }

    /** Not to be changed. */
    int[] shape(Quantity quantity) {
        return known.computeIfAbsent(quantity, shapes::of);
    }

    /** Widths by their names. */
    public Map<String, Integer> widths() {
        return shapes.named();
    }

    /** The values of a free quantity at a point, in row-major order. */
    double[] values(Quantity quantity, int point) {
        return values.computeIfAbsent(quantity, this::draw)[point];
    }

    /**
     * How many entries an array of these lengths has.
     *
     * @throws UnsupportedOperationException if it has more than a million: no note means that
     */
    static int entries(int... lengths) {
        long size = 1;
        for (int length : lengths) {
            size *= length;
            if (size > MOST_ENTRIES) {
                throw new UnsupportedOperationException(
                        "an array of %d axes with more than %d entries".formatted(lengths.length, MOST_ENTRIES));
            }
        }
        return (int) size;
    }

    private double[][] draw(Quantity quantity) {
        int[] shape = shape(quantity);
        int size = entries(shape);
        SplittableRandom random =
                new SplittableRandom(seed * 31 + Objects.hash(quantity.name(), quantity.rank(), quantity.layer()));
        double[][] drawn = new double[POINTS][size];
        for (int point = 0; point < POINTS; point++) {
            for (int k = 0; k < size; k++) {
                double u = random.nextDouble(0.15, 0.85);
                double sign = random.nextBoolean() ? 1 : -1;
                drawn[point][k] = point % 2 == 1 ? u : sign * (point == WIDE ? 6 * u : 0.3 + 1.2 * u);
            }
        }
        for (Normalized n : normalized) {
            if (n.name().equals(quantity.name()) && n.axis() == quantity.rank() - 1) {
                for (double[] row : drawn) {
                    normalize(row, shape[n.axis()]);
                }
            }
        }
        return drawn;
    }

    /** Along the last axis. */
    private static void normalize(double[] values, int length) {
        for (int from = 0; from < values.length; from += length) {
            double sum = 0;
            for (int k = from; k < from + length; k++) {
                values[k] = Math.abs(values[k]);
                sum += values[k];
            }
            for (int k = from; k < from + length; k++) {
                values[k] /= sum;
            }
        }
    }
}
