package org.handgrad.data.split;

import java.util.Arrays;
import java.util.stream.IntStream;

/** NumberText of rows, counted from 0, in ascending order, each once; immutable. */
public final class RowNumbers {
    /** No rows. */
    public static final RowNumbers NONE = new RowNumbers();

    private final int[] numbers;

    private RowNumbers(int... sorted) {
        this.numbers = sorted;
    }

    /**
     * These rows, put into order.
     *
     * @throws IllegalArgumentException if one is negative, or there twice
     */
    public static RowNumbers of(int... numbers) {
        int[] sorted = numbers.clone();
        Arrays.sort(sorted);
        for (int i = 0; i < sorted.length; i++) {
            if (sorted[i] < 0 || (i > 0 && sorted[i] == sorted[i - 1])) {
                throw new IllegalArgumentException("row %s is negative, or there twice".formatted(sorted[i]));
            }
        }
        return new RowNumbers(sorted);
    }

    /** All of n rows. */
    static RowNumbers all(int samples) {
        return new RowNumbers(IntStream.range(0, samples).toArray());
    }

    /** How many there are. */
    public int size() {
        return numbers.length;
    }

    public boolean isEmpty() {
        return numbers.length == 0;
    }

    /** A copy. */
    public int[] toArray() {
        return numbers.clone();
    }

    /** One after the other. */
    public IntStream stream() {
        return Arrays.stream(numbers);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RowNumbers rows && Arrays.equals(numbers, rows.numbers);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(numbers);
    }

    @Override
    public String toString() {
        return Arrays.toString(numbers);
    }
}
