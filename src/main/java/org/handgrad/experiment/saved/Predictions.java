package org.handgrad.experiment.saved;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.handgrad.data.Task;
import org.handgrad.measure.Decision;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * What a model says of the rows of a table.
 *
 * @param task what its outputs mean
 * @param outputs [n, k]
 */
public record Predictions(Task task, INDArray outputs) {
    /** Of one row: the class it is taken for, unless outputs are quantities or labels, and every output. */
    public record Row(Optional<String> decision, List<Double> values) {}

    /** A name for each output: what has the probability, or {@code y}, or {@code y1}, {@code y2} … */
    public List<String> names() {
        int k = (int) outputs.size(1);
        if (task.categories().size() == k) {
            return task.categories();
        }
        if (!task.categories().isEmpty()) { // one column for two classes says how probable the second is
            return List.of(task.categories().get(1));
        }
        return k == 1
                ? List.of("y")
                : IntStream.rangeClosed(1, k).mapToObj(j -> "y" + j).toList();
    }

    /** One for each row of the table, in its order. */
    public List<Row> rows() {
        return LongStream.range(0, outputs.size(0)).mapToObj(this::row).toList();
    }

    private Row row(long i) {
        double[] values = outputs.getRow(i).toDoubleVector();
        Optional<String> decision = task instanceof Task.Classification classes
                ? Optional.of(classes.classes().get(Decision.classOf(values)))
                : Optional.empty();
        return new Row(decision, Arrays.stream(values).boxed().toList());
    }
}
