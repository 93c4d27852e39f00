package org.handgrad.model;

/**
 * The function a layer applies to its weighted input z. Names only: each build brings its own realisation, the
 * formulas are (eq. identity) to (eq. softmax) of {@code docs/explanation/derivations.md}.
 */
public enum Activation {
    IDENTITY,
    SIGMOID,
    TANH,
    RELU,
    SOFTPLUS,
    /** Couples the outputs of a sample, and is meant for the last layer only. */
    SOFTMAX;

    public boolean onlyInLastLayer() {
        return this == SOFTMAX;
    }
}
