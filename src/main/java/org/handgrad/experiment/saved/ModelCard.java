package org.handgrad.experiment.saved;

import java.util.List;
import org.handgrad.data.Task;

/**
 * What the numbers that go into a saved model and come out of it mean: {@code handgrad.json} in its zip.
 *
 * @param experiment that trained it
 * @param run which run of that
 * @param features the inputs, in order, by the names of their columns
 * @param task {@code regression}, {@code classification} or {@code multi-label}
 * @param categories the classes or labels, in order; none for a regression
 * @param delimiter between two fields of the table it was trained on
 * @param header whether that table names its columns
 */
public record ModelCard(
        String experiment,
        String run,
        List<String> features,
        String task,
        List<String> categories,
        char delimiter,
        boolean header) {
    public ModelCard {
        features = List.copyOf(features);
        categories = List.copyOf(categories);
    }

    /**
     * What the outputs are.
     *
     * @throws IllegalArgumentException if the card names no task that there is
     */
    Task outputs() {
        List<Task> tasks =
                List.of(new Task.Regression(), new Task.Classification(categories), new Task.MultiLabel(categories));
        return tasks.stream()
                .filter(known -> known.label().equals(task))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("its task is '%s'".formatted(task)));
    }
}
