package org.handgrad.experiment.saved;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.handgrad.data.Task;
import org.handgrad.measure.Decision;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * What a model says of the rows of a table.
 *
 * @param names one for each output: what has the probability, or a target, or {@code y}, or {@code y1}, {@code y2} …
 * @param rows one for each row of the table, in its order
 * @param remarks what else a reader should know, in a sentence each
 */
public record Predictions(List<String> names, List<Row> rows, List<String> remarks) {
    public Predictions {
        names = List.copyOf(names);
        rows = List.copyOf(rows);
        remarks = List.copyOf(remarks);
    }

    /**
     * Of one row.
     *
     * @param line in which it begins
     * @param decision the class it is taken for, unless outputs are quantities or labels
     * @param values every output; none if there is no answer
     * @param reason why there is no answer
     */
    public record Row(int line, Optional<String> decision, List<Double> values, Optional<String> reason) {
        public Row {
            values = List.copyOf(values);
        }
    }

    /**
     * Puts answers and reasons into the order of the table.
     *
     * @param outputs one row for each of the lines [n, k]; null if there are none
     */
    static Predictions of(
            ModelCard card,
            int k,
            INDArray outputs,
            int[] lines,
            Map<Integer, String> unanswered,
            List<String> remarks) {
        Task task = card.outputs();
        Map<Integer, Row> rows = new TreeMap<>();
        unanswered.forEach(
                (line, reason) -> rows.put(line, new Row(line, Optional.empty(), List.of(), Optional.of(reason))));
        for (int i = 0; i < lines.length; i++) {
            double[] values = outputs.getRow(i).toDoubleVector();
            Optional<String> decision = task instanceof Task.Classification classes
                    ? Optional.of(classes.classes().get(Decision.classOf(values)))
                    : Optional.empty();
            rows.put(
                    lines[i],
                    new Row(lines[i], decision, Arrays.stream(values).boxed().toList(), Optional.empty()));
        }
        return new Predictions(names(card, k), new ArrayList<>(rows.values()), remarks);
    }

    private static List<String> names(ModelCard card, int k) {
        List<String> categories = card.categories();
        if (categories.size() == k) {
            return categories;
        }
        if (!categories.isEmpty()) { // one column for two classes says how probable the second is
            return List.of(categories.get(1));
        }
        if (card.table().targets().size() == k) {
            return card.table().targets();
        }
        return k == 1
                ? List.of("y")
                : IntStream.rangeClosed(1, k).mapToObj(j -> "y" + j).toList();
    }
}
