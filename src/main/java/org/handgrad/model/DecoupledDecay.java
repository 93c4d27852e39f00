package org.handgrad.model;

/**
 * Decay that passes by the update rule: each step takes a part of the parameter itself off it, as AdamW does. It is no part of the cost.
 * Formula: (eq. decoupled-decay).
 *
 * @param weights λ ≥ 0 of the weights
 * @param biases λ ≥ 0 of the biases
 * @param part what λ is a part of
 */
public record DecoupledDecay(double weights, double biases, Part part) {
    /** Nothing decays. */
    public static final DecoupledDecay NONE = new DecoupledDecay(0, 0, Part.OF_RATE);

    /** How much of a parameter a step takes off. */
    public enum Part {
        /** r λ, with the learning rate r of the step. */
        OF_RATE,
        /** λ, whatever the learning rate. */
        OF_PARAMETER
    }

    /**
     * Checks both numbers.
     *
     * @throws IllegalArgumentException if one is negative or not finite
     */
    public DecoupledDecay {
        Penalty.Strength.requireSize("decoupled decay", weights);
        Penalty.Strength.requireSize("decoupled decay", biases);
    }

    /** λ for one array, by the name of the parameter. */
    public double of(String parameter) {
        return ModelSpec.isWeights(parameter) ? weights : biases;
    }
}
