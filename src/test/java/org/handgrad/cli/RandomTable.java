package org.handgrad.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A few samples, many of them degenerate: constant columns, equal columns, equal points, a single class, a single sample,
 * numbers that are huge or tiny.
 *
 * @param inputs one row a sample
 * @param targets one row a sample
 * @param task as a configuration names it
 */
record RandomTable(List<List<Double>> inputs, List<List<Double>> targets, String task) {
    private static final double[] SIZES = {1, 1, 1, 1, 100, 1e-3, 1e8, 1e-12, 1e40, 1e-60, 1e160, 1e-160, 1e300};

    static RandomTable draw(SplittableRandom random) {
        int samples = List.of(1, 2, 3, 4, 5, 8, 12).get(random.nextInt(7));
        List<List<Double>> inputs = new ArrayList<>();
        for (int column = 0, width = 1 + random.nextInt(3); column < width; column++) {
            boolean twin = column > 0 && random.nextInt(8) == 0;
            inputs.add(twin ? inputs.get(0) : column(random, samples));
        }
        if (random.nextInt(8) == 0) {
            inputs.replaceAll(column -> column(samples, i -> column.get(0))); // all points are equal
        }
        String task = List.of("regression", "classification", "multi-label").get(random.nextInt(3));
        List<List<Double>> targets = new ArrayList<>();
        int width = 1 + random.nextInt(3);
        boolean oneClass = random.nextInt(5) == 0;
        int[] classes = random.ints(samples, 0, Math.max(2, width))
                .map(one -> oneClass ? 0 : one)
                .toArray();
        for (int column = 0; column < width; column++) {
            int here = column;
            targets.add(
                    switch (task) {
                        case "regression" -> column(random, samples);
                        case "classification" ->
                            column(samples, i -> width == 1 ? classes[i] : classes[i] == here ? 1 : 0);
                        default -> column(samples, i -> oneClass ? 1 : random.nextInt(2));
                    });
        }
        return new RandomTable(transposed(inputs), transposed(targets), task);
    }

    private static List<Double> column(SplittableRandom random, int samples) {
        double size = SIZES[random.nextInt(SIZES.length)];
        double constant = random.nextInt(3) * size;
        return switch (random.nextInt(8)) {
            case 0 -> column(samples, i -> constant);
            case 1 -> column(samples, i -> random.nextInt(2) * size);
            case 2 -> column(samples, i -> i * size);
            case 3 -> column(samples, i -> 1e6 + i * 1e-9); // nearly constant
            default -> column(samples, i -> random.nextDouble(-1, 1) * size);
        };
    }

    private static List<Double> column(int samples, IntToDoubleFunction value) {
        return IntStream.range(0, samples).mapToObj(value::applyAsDouble).toList();
    }

    private static List<List<Double>> transposed(List<List<Double>> columns) {
        return IntStream.range(0, columns.get(0).size())
                .mapToObj(i -> columns.stream().map(column -> column.get(i)).toList())
                .toList();
    }

    int outputs() {
        return targets.get(0).size();
    }

    /** Whether targets are probabilities, of each column or of each row. */
    boolean areProbabilities() {
        return !task.equals("regression");
    }

    /** As data of a configuration. */
    String yaml() {
        return "points: { inputs: %s, targets: %s, task: %s }".formatted(inputs, targets, task);
    }

    /**
     * As a table whose last column is the target, with names that other formats give a meaning.
     *
     * @param random draws names
     */
    String csv(SplittableRandom random) {
        List<String> odd =
                List.of("a", "x|y", "<b>", "50 %", "a_b", "\"c \"\"d\"\"\"", "ü", "\\alpha", "$x$", "# h", "`q`");
        int first = random.nextInt(odd.size());
        int columns = inputs.get(0).size() + 1;
        StringBuilder csv = new StringBuilder(IntStream.range(0, columns)
                        .mapToObj(column -> odd.get((first + column) % odd.size()))
                        .collect(Collectors.joining(",")))
                .append('\n');
        for (int i = 0; i < inputs.size(); i++) {
            double target = targets.get(i).get(0);
            csv.append(inputs.get(i).stream().map(String::valueOf).collect(Collectors.joining(",")))
                    .append(',')
                    .append(
                            areProbabilities()
                                    ? odd.get((first + columns + (int) target) % odd.size())
                                    : String.format(Locale.ROOT, "%s", target))
                    .append('\n');
        }
        return csv.toString();
    }
}
