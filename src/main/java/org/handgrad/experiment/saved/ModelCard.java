package org.handgrad.experiment.saved;

import java.io.IOException;
import java.util.List;
import org.handgrad.data.Task;
import org.handgrad.model.ModelSpec;

/**
 * The meaning of a saved model's inputs and outputs: {@code handgrad.json} in its zip.
 *
 * @param experiment that trained it
 * @param run id of the run
 * @param features names of the inputs, in order
 * @param task {@code regression}, {@code classification} or {@code multi-label}
 * @param categories the classes or labels, in order; none for a regression
 * @param table what inputs are made of
 */
record ModelCard(
        String experiment, String run, List<String> features, String task, List<String> categories, SavedTable table) {
    ModelCard {
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

    /**
     * Checks that the card says what goes into this model and comes out of it.
     *
     * @throws IOException if it does not
     */
    void requireFor(ModelSpec model) throws IOException {
        if (features.size() != model.inputs()) {
            throw new IOException(
                    "its network has %s inputs, its card names %s".formatted(model.inputs(), features.size()));
        }
        if (table == null) {
            throw new IOException("its card describes no table");
        }
        try {
            table.dialect();
            table.requireFor(model.outputs());
            if (!table.pipeline().features().equals(features)) {
                throw new IOException("its card names other features than its columns make");
            }
            int named = outputs().categories().size();
            boolean two = outputs() instanceof Task.Classification && named == 2 && model.outputs() == 1;
            if (named != model.outputs() && !two && !(outputs() instanceof Task.Regression)) {
                throw new IOException(
                        "its network has %s outputs, its card names %s".formatted(model.outputs(), named));
            }
        } catch (IllegalArgumentException e) {
            throw new IOException("its card cannot be used: " + e.getMessage(), e);
        }
    }
}
