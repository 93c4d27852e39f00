package org.handgrad.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.handgrad.data.Batch;
import org.handgrad.data.Dataset;
import org.handgrad.data.Task;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class MisclassifiedSampleTest {
    private static final Task CLASSES = new Task.Classification(List.of("a", "b"));

    @Test
    void tellsTheSampleItsClassAndTheOneItWasTakenFor() {
        Dataset data = data(new double[][] {{5, 7}, {6, 8}}, new double[][] {{1, 0}, {1, 0}}, CLASSES);
        INDArray predictions = Nd4j.createFromArray(new double[][] {{0.75, 0.25}, {0.25, 0.75}});
        assertThat(MisclassifiedSample.firstOf(predictions, data))
                .containsExactly(new MisclassifiedSample(1, List.of(6.0, 8.0), 0, 1, List.of(0.25, 0.75)));
    }

    @Test
    void oneColumnOfFloatsIsReadToo() {
        Dataset data = data(new double[][] {{5}, {6}}, new double[][] {{0}, {1}}, CLASSES)
                .castTo(DataType.FLOAT);
        INDArray predictions = Nd4j.createFromArray(new float[][] {{0.75f}, {0.25f}});
        assertThat(MisclassifiedSample.firstOf(predictions, data))
                .containsExactly(
                        new MisclassifiedSample(0, List.of(5.0), 0, 1, List.of(0.75)),
                        new MisclassifiedSample(1, List.of(6.0), 1, 0, List.of(0.25)));
    }

    @Test
    void fewAreKeptAndFewerOfLargeSamples() {
        assertThat(allWrong(2)).hasSize(24);
        assertThat(allWrong(1000)).hasSize(4);
        assertThat(allWrong(5000)).isEmpty();
    }

    private static List<MisclassifiedSample> allWrong(int inputs) {
        double[][] targets = new double[100][];
        Arrays.setAll(targets, i -> new double[] {1, 0});
        double[][] predictions = new double[100][];
        Arrays.setAll(predictions, i -> new double[] {0, 1});
        return MisclassifiedSample.firstOf(
                Nd4j.createFromArray(predictions), data(new double[100][inputs], targets, CLASSES));
    }

    @Test
    void quantitiesHaveNoClass() {
        Dataset data = data(new double[][] {{5}}, new double[][] {{1}}, new Task.Regression());
        assertThat(MisclassifiedSample.firstOf(Nd4j.createFromArray(new double[][] {{0}}), data))
                .isEmpty();
    }

    private static Dataset data(double[][] x, double[][] y, Task task) {
        List<String> names =
                IntStream.range(0, x[0].length).mapToObj(i -> "x" + i).toList();
        return new Dataset("d", new Batch(Nd4j.createFromArray(x), Nd4j.createFromArray(y)), names, task);
    }
}
