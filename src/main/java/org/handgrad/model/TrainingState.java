package org.handgrad.model;

import java.util.ArrayList;
import java.util.List;

/**
 * All that a training goes on from: who hands it from one build to another lets both take the same step.
 *
 * @param parameters θ
 * @param memory what the optimiser remembers of every entry of θ, by {@link OptimizerSpec#memories}: nothing for sgd, v for
 *     nesterovs, h for adagrad, G for rmsprop, m and then v for adam
 * @param stepsTaken by the optimiser so far
 */
public record TrainingState(Parameters parameters, List<Parameters> memory, int stepsTaken) {
    public TrainingState {
        memory = List.copyOf(memory);
    }

    /** θ, and what is remembered of it. */
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
