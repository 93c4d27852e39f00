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

    /** Whether the distance of two vectors of finite numbers is at most a part of the norm of the second. */
    public static void assertWithin(double relative, double[] actual, double[] expected) {
        assertThat(actual).hasSameSizeAs(expected).isNotEmpty();
        assertFinite(expected); // NaN is at most NaN, and everything at most infinity
        double[] difference = new double[actual.length];
        Arrays.setAll(difference, i -> actual[i] - expected[i]);
        assertThat(norm(difference))
                .as("distance of %s from %s", Arrays.toString(actual), Arrays.toString(expected))
                .isLessThanOrEqualTo(relative * norm(expected));
    }

    /** Whether two arrays have the same finite numbers, bit for bit. */
    public static void assertSameBits(String what, INDArray actual, INDArray expected) {
        assertThat(actual.dataType()).as(what).isEqualTo(expected.dataType());
        assertThat(actual.shape()).as(what).isEqualTo(expected.shape());
        assertFinite(of(expected));
        assertThat(of(actual)).as(what).isEqualTo(of(expected));
    }

    /** Two networks that both compute NaN agree in nothing. */
    public static void assertFinite(double... numbers) {
        assertThat(Arrays.stream(numbers).allMatch(Double::isFinite))
                .as("all finite: %s", Arrays.toString(numbers))
                .isTrue();
    }

    /** The Euclidean norm. */
    public static double norm(double... vector) {
        return Math.sqrt(Arrays.stream(vector).map(v -> v * v).sum());
    }
}
