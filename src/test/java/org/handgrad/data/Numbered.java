package org.handgrad.data;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.nd4j.linalg.factory.Nd4j;

/** Samples that can be told apart: sample i has the input i and the target −i. */
final class Numbered {
    private Numbered() {}

    static Dataset samples(int count) {
        double[][] x = IntStream.range(0, count).mapToObj(i -> new double[] {i}).toArray(double[][]::new);
        double[][] y =
                IntStream.range(0, count).mapToObj(i -> new double[] {-i}).toArray(double[][]::new);
        Batch samples = new Batch(Nd4j.createFromArray(x), Nd4j.createFromArray(y));
        return new Dataset("numbered", samples, List.of("number"), new Task.Regression());
    }

    static int[] numbersOf(Batch batch) {
        return Arrays.stream(batch.x().toDoubleMatrix())
                .mapToInt(row -> (int) row[0])
                .toArray();
    }
}
