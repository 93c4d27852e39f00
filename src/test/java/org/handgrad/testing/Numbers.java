package org.handgrad.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Numbers out of arrays, and comparisons of them that do without ND4J, whose own equality is lenient. */
public final class Numbers {
    private Numbers() {}

    /** All numbers of an array in row-major order. */
    public static double[] of(INDArray array) {
        return array.dup('c').data().asDouble();
    }

    /** Whether the distance of two vectors is at most a part of the norm of the second. */
    public static void assertWithin(double relative, double[] actual, double[] expected) {
        assertThat(actual).hasSameSizeAs(expected);
        double[] difference = new double[actual.length];
        Arrays.setAll(difference, i -> actual[i] - expected[i]);
        assertThat(norm(difference))
                .as("distance of %s from %s", Arrays.toString(actual), Arrays.toString(expected))
                .isLessThanOrEqualTo(relative * norm(expected));
    }

    /** The Euclidean norm. */
    public static double norm(double... vector) {
        return Math.sqrt(Arrays.stream(vector).map(v -> v * v).sum());
    }
}
