package org.handgrad.model;

import java.util.ArrayList;
import java.util.List;

/**
 * The complete state of a training. Restored in another build, both builds take the same step.
 *
 * @param parameters θ
 * @param memory the optimiser's state arrays, {@link OptimizerSpec#memories} of them: none for sgd, v for nesterovs,
 *     h for adagrad, G for rmsprop, m and v for adam
 * @param stepsTaken by the optimiser so far
 */
public record TrainingState(Parameters parameters, List<Parameters> memory, int stepsTaken) {
    public TrainingState {
        memory = List.copyOf(memory);
    }

    /** θ and the optimiser's state. */
    public List<Parameters> parts() {
        List<Parameters> parts = new ArrayList<>(List.of(parameters));
        parts.addAll(memory);
        return parts;
    }

    /**
     * Checks names and shapes of all parts.
     *
     * @throws IllegalArgumentException if they are not the model's, or if the optimiser remembers more or fewer arrays
     */
    public void requireFor(ModelSpec model, OptimizerSpec optimizer) {
        parts().forEach(part -> part.requireShapesOf(model));
        if (memory.size() != optimizer.memories()) {
            throw new IllegalArgumentException("%s remembers %s arrays of every parameter, not %s"
                    .formatted(optimizer.name(), optimizer.memories(), memory.size()));
        }
    }
}
