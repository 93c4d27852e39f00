package org.handgrad.derivation.oracle;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import org.handgrad.derivation.term.Constant;
import org.handgrad.derivation.term.Definitions;
import org.handgrad.derivation.term.Fold;
import org.handgrad.derivation.term.Index;
import org.handgrad.derivation.term.Position;
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
    private final Set<Condition> conditions;
    private final Map<Quantity, double[][]> values = new HashMap<>();
    private final Map<Quantity, int[]> known = new HashMap<>();

    /** What is true of the values of a quantity. */
    public sealed interface Condition {
        String name();
    }

    /** It adds up to 1 along an axis. */
    public record Normalized(String name, int axis) implements Condition {}

    /** It lies between 0 and 1. */
    public record Fraction(String name) implements Condition {}

    /** It is its own transpose. */
    public record Symmetric(String name) implements Condition {}

    World(Definitions definitions, int number, Iterable<Term> terms, Set<Condition> conditions) {
        this.shapes = new Shapes(definitions, number);
        terms.forEach(shapes::see);
        this.seed = 1000L + number;
        this.conditions = conditions;
    }

    /** Whether both axes of a matrix are as long as each other, by how a term uses it. */
    public static boolean isSquare(Definitions definitions, Term term, Quantity matrix) {
        int[] shape = new World(definitions, 0, List.of(term), Set.of()).shape(matrix);
        return shape[0] == shape[1];
    }

    int length(Index index) {
        return shapes.of(index);
    }

    int length(Width width) {
        return shapes.of(width);
    }

    /** The last value of the index of a fold, counted from 1: its bound, or else the end of its axis. */
    int last(Fold fold) {
        return fold.extent().to().map(this::number).orElseGet(() -> length(fold.index()));
    }

    private int number(Term bound) {
        return bound instanceof Width width ? length(width) : (int) Math.round(((Constant) bound).value());
    }

    /** Whether what ends at a bound comes to a position, wherever its index is. */
    boolean reaches(Term bound, Position position) {
        return position.index().map(this::length).orElse(0) + position.offset() <= number(bound);
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
                        "an array of %s axes with more than %s entries".formatted(lengths.length, MOST_ENTRIES));
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
        for (Condition condition : conditions) {
            if (condition.name().equals(quantity.name())) {
                if (condition instanceof Normalized n && n.axis() == quantity.rank() - 1) {
                    Arrays.stream(drawn).forEach(values -> normalize(values, shape[n.axis()]));
                } else if (condition instanceof Fraction) {
                    Arrays.stream(drawn).forEach(values -> Arrays.setAll(values, k -> random.nextDouble(0.05, 0.95)));
                } else if (condition instanceof Symmetric && shape.length == 2 && shape[0] == shape[1]) {
                    Arrays.stream(drawn).forEach(values -> reflect(values, shape[0]));
                }
            }
        }
        return drawn;
    }

    /** What is below the diagonal, above it too. */
    private static void reflect(double[] values, int length) {
        for (int i = 0; i < length; i++) {
            for (int j = 0; j < i; j++) {
                values[j * length + i] = values[i * length + j];
            }
        }
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
