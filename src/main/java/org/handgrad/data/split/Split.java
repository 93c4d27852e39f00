package org.handgrad.data.split;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.handgrad.data.Part;

/**
 * Keeps part of the samples away from training. All parts keep the order of the source.
 *
 * @param test what part is kept for testing, 0 ≤ fraction &lt; 1
 * @param validation what part is kept for validation, 0 ≤ fraction &lt; 1
 * @param by what decides which rows may be in which part
 * @param seed of the draw; time draws nothing
 */
public record Split(double test, double validation, SplitBy by, long seed) {
    /** Everything is for training. */
    public static final Split NONE = new Split(0, 0, new SplitBy.Default(), 0);

    /** The same parts, divided by something else. */
    public Split by(SplitBy other) {
        return new Split(test, validation, other, seed);
    }

    /** How many of n samples are kept for testing: round(n · fraction). */
    public int testSize(int samples) {
        return (int) Math.round(samples * test);
    }

    /** How many of n samples are kept for validation: round(n · fraction). */
    public int validationSize(int samples) {
        return (int) Math.round(samples * validation);
    }

    /**
     * Divides the rows.
     *
     * @param keys for each row: the number of its class, of its group, or its place in time, as {@link #by} asks; chance asks nothing
     * @throws SplitException if that leaves nothing to train on, or a part that is asked for empty
     */
    public Partition of(int... keys) {
        int samples = keys.length;
        if (testSize(samples) + validationSize(samples) >= samples) {
            throw new SplitException(
                    validation == 0
                            ? "the split keeps all samples for testing and leaves none to train on"
                            : "the split keeps all samples for validation and testing and leaves none to train on");
        }
        UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(seed);
        if (by instanceof SplitBy.Time) {
            return byTime(keys);
        } else if (by instanceof SplitBy.Group) {
            return byGroup(Order.asTheyAppear(Order.shuffled(samples, random), keys), samples);
        } else if (by instanceof SplitBy.Classes) {
            return stratified(Order.ascending(Order.shuffled(samples, random), keys), samples);
        }
        return byChance(Order.shuffled(samples, random));
    }

    private Partition byChance(int... order) {
        Part[] parts = allForTraining(order.length);
        int tests = testSize(order.length);
        int kept = tests + validationSize(order.length);
        for (int i = 0; i < kept; i++) {
            parts[order[i]] = i < tests ? Part.TEST : Part.VALIDATION;
        }
        return Partition.of(parts);
    }

    private Partition stratified(List<List<Integer>> classes, int samples) {
        int[] sizes = classes.stream().mapToInt(List::size).toArray();
        int[] tests = Apportionment.of(sizes, sizes, test);
        int[] free =
                IntStream.range(0, sizes.length).map(k -> sizes[k] - tests[k]).toArray();
        int[] validations = Apportionment.of(sizes, free, validation);
        Part[] parts = allForTraining(samples);
        for (int k = 0; k < sizes.length; k++) {
            for (int i = 0; i < tests[k] + validations[k]; i++) {
                parts[classes.get(k).get(i)] = i < tests[k] ? Part.TEST : Part.VALIDATION;
            }
        }
        return Partition.of(parts);
    }

    /** Each group in turn goes where more than half of it still has room: first to the test part, then to validation. */
    private Partition byGroup(List<List<Integer>> groups, int samples) {
        Part[] parts = allForTraining(samples);
        double testRoom = testSize(samples);
        double validationRoom = validationSize(samples);
        for (List<Integer> group : groups) {
            double half = group.size() / 2.0;
            if (testRoom > 0 && testRoom >= half) {
                testRoom -= group.size();
                group.forEach(row -> parts[row] = Part.TEST);
            } else if (validationRoom > 0 && validationRoom >= half) {
                validationRoom -= group.size();
                group.forEach(row -> parts[row] = Part.VALIDATION);
            }
        }
        return checked(Partition.of(parts), "groups", groups.size());
    }

    private Partition byTime(int... times) {
        Part[] parts = allForTraining(times.length);
        Timeline line = Timeline.of(times);
        int fromTest = line.cut(times.length - testSize(times.length), times.length);
        int fromValidation = line.cut(fromTest - validationSize(times.length), fromTest);
        for (int i = fromValidation; i < times.length; i++) {
            parts[line.row(i)] = i < fromTest ? Part.VALIDATION : Part.TEST;
        }
        return checked(Partition.of(parts), "times", line.distinct());
    }

    private static Part[] allForTraining(int samples) {
        Part[] parts = new Part[samples];
        Arrays.fill(parts, Part.TRAIN);
        return parts;
    }

    /** A part that was asked for may have got no group, if they are few or large. */
    private Partition checked(Partition parts, String keys, int distinct) {
        boolean complete = !parts.train().isEmpty()
                && (test == 0 || !parts.test().isEmpty())
                && (validation == 0 || !parts.validation().isEmpty());
        if (!complete) {
            throw new SplitException(
                    "%s different %s in %s samples cannot be divided into such parts: one would be empty"
                            .formatted(distinct, keys, parts.samples()));
        }
        return parts;
    }
}
