package org.handgrad.model;

import java.util.ArrayList;
import java.util.List;

/**
 * The complete state of a training. Restored in another build, both builds take the same step.
 *
 * @param parameters θ
 * @param memory what the optimiser remembers of every entry of θ, by {@link OptimizerSpec#memories}: nothing for sgd and noop, v for
 *     nesterovs, h for adagrad, G for rmsprop, m and then v for adam and nadam, m, v and h for amsgrad, m and u for adamax, G and D for
 *     adadelta, m and s for adabelief
 * @param stepsTaken by the optimiser so far
 * @param epochsDone how many epochs are over
 */
public record TrainingState(Parameters parameters, List<Parameters> memory, int stepsTaken, int epochsDone) {
    public TrainingState {
        memory = List.copyOf(memory);
    }

    /** A state within the first epoch. */
    public TrainingState(Parameters parameters, List<Parameters> memory, int stepsTaken) {
        this(parameters, memory, stepsTaken, 0);
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
