package org.handgrad.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.handgrad.data.Task;

/**
 * Which classes were taken for which.
 *
 * @param classes their names
 * @param counts of samples; one list for each true class, in it one number for each predicted class
 */
public record ConfusionMatrix(List<String> classes, List<List<Integer>> counts) {
    public ConfusionMatrix {
        classes = List.copyOf(classes);
        counts = counts.stream().map(List::copyOf).toList();
    }

    /**
     * Counts the samples.
     *
     * @param task whose classes they are
     * @param predictions [n, k], finite
     * @param y targets [n, k]
     */
    public static ConfusionMatrix of(Task.Classification task, double[][] predictions, double[][] y) {
        int classes = task.classes().size();
        Integer[][] counts = new Integer[classes][classes];
        for (Integer[] row : counts) {
            Arrays.fill(row, 0);
        }
        for (int i = 0; i < y.length; i++) {
            counts[Decision.classOf(y[i])][Decision.classOf(predictions[i])]++;
        }
        List<List<Integer>> rows = new ArrayList<>();
        for (Integer[] row : counts) {
            rows.add(List.of(row));
        }
        return new ConfusionMatrix(task.classes(), rows);
    }

    /** n, how many samples were counted. */
    public int samples() {
        return counts.stream().mapToInt(ConfusionMatrix::sum).sum();
    }

    /** How many samples were taken for the class they are of. */
    public int right() {
        return IntStream.range(0, classes.size()).map(this::right).sum();
    }

    /** Each class against all others, in their order. */
    public List<Counts> perClass() {
        int samples = samples();
        return IntStream.range(0, classes.size())
                .mapToObj(k -> {
                    int found = right(k);
                    int missed = sum(counts.get(k)) - found;
                    int mistaken = counts.stream().mapToInt(row -> row.get(k)).sum() - found;
                    return new Counts(found, mistaken, missed, samples - found - mistaken - missed);
                })
                .toList();
    }

    private int right(int k) {
        return counts.get(k).get(k);
    }

    private static int sum(List<Integer> row) {
        return row.stream().mapToInt(Integer::intValue).sum();
    }
}
