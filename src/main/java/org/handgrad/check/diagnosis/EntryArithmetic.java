package org.handgrad.check.diagnosis;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.numbers.core.Norm;

/** Arithmetic on the entries of a gradient array, in row-major order. */
final class EntryArithmetic {
    private EntryArithmetic() {}

    static double dot(double[] a, double[] b) {
        return IntStream.range(0, a.length).mapToDouble(i -> a[i] * b[i]).sum();
    }

    static double[] times(double c, double[] a) {
        return Arrays.stream(a).map(value -> c * value).toArray();
    }

    static double[] plus(double[] a, double[] b) {
        return IntStream.range(0, a.length).mapToDouble(i -> a[i] + b[i]).toArray();
    }

    static double[] minus(double[] a, double[] b) {
        return IntStream.range(0, a.length).mapToDouble(i -> a[i] - b[i]).toArray();
    }

    static double norm(double[] a) {
        return Norm.L2.of(a);
    }

    /** The c for which c b is nearest to a: ⟨a, b⟩ / ⟨b, b⟩; NaN if b is zero. */
    static double multiple(double[] a, double[] b) {
        return dot(a, b) / dot(b, b);
    }

    /** The largest difference of an entry, relative to the largest entry of b. */
    static double spread(double[] a, double[] b) {
        double largest = Arrays.stream(b).map(Math::abs).max().orElse(0);
        return Arrays.stream(minus(a, b)).map(Math::abs).max().orElse(0) / Math.max(largest, Double.MIN_NORMAL);
    }

    /** Of a square matrix. */
    static double[] transposed(double[] a, int size) {
        double[] flipped = new double[a.length];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                flipped[i * size + j] = a[j * size + i];
            }
        }
        return flipped;
    }
}
