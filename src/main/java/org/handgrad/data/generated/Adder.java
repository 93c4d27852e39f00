package org.handgrad.data.generated;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.handgrad.data.Dataset;
import org.handgrad.data.Task;

/**
 * All sums s = a + b of two numbers of so many bits, as bits, the most significant first: inputs {@code a1 a0 b1 b0},
 * targets {@code s2 s1 s0}. Row a · 2ᵇⁱᵗˢ + b is the sum of a and b.
 *
 * @param bits 1 to 8
 */
public record Adder(int bits) implements Generator {
    private static final int MOST_BITS = 8;

    /**
     * Checks the number.
     *
     * @throws IllegalArgumentException if it is out of its range
     */
    public Adder {
        GeneratorChecks.inRange("bits", bits, 1, MOST_BITS);
    }

    @Override
    public Dataset generate() {
        int numbers = 1 << bits;
        double[][] rows = new double[numbers * numbers][];
        for (int a = 0; a < numbers; a++) {
            for (int b = 0; b < numbers; b++) {
                IntStream inputs = IntStream.concat(bitsOf(a, bits), bitsOf(b, bits));
                rows[a * numbers + b] = IntStream.concat(inputs, bitsOf(a + b, bits + 1))
                        .asDoubleStream()
                        .toArray();
            }
        }
        List<String> features =
                Stream.concat(names("a", bits), names("b", bits)).toList();
        return GeneratedRows.dataset(
                "adder",
                rows,
                features,
                new Task.MultiLabel(names("s", bits + 1).toList()));
    }

    private static IntStream bitsOf(int number, int count) {
        return IntStream.range(0, count).map(i -> number >> (count - 1 - i) & 1);
    }

    private static Stream<String> names(String letter, int count) {
        return IntStream.range(0, count).mapToObj(i -> letter + (count - 1 - i));
    }
}
