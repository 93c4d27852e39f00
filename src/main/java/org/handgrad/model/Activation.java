package org.handgrad.model;

/**
 * Activation functions of a layer's weighted input z. These are names only: each build has its own implementation.
 * Formulas: (eq. identity) to (eq. softmax) of {@code docs/explanation/derivations.md}.
 */
public enum Activation {
    IDENTITY,
    SIGMOID,
    TANH,
    RELU,
    SOFTPLUS,
    /** Couples the outputs of a sample; allowed in the last layer only. */
    SOFTMAX;

    public boolean onlyInLastLayer() {
        return this == SOFTMAX;
    }
}
