package org.handgrad.model;

import java.util.EnumSet;
import java.util.Set;

/** Losses: the cost C of predictions a [n,k] and targets y [n,k], for n samples and k outputs. */
public enum Loss {
    /** Mean over samples and outputs: C = 1/(nk) Σᵢⱼ (aᵢⱼ − yᵢⱼ)². */
    MSE,
    /** Sum over outputs, mean over samples: C = 1/n Σᵢⱼ (aᵢⱼ − yᵢⱼ)². */
    L2,
    /** Binary cross-entropy: C = −1/n Σᵢⱼ [yᵢⱼ log aᵢⱼ + (1 − yᵢⱼ) log(1 − aᵢⱼ)]; targets within 0..1. */
    XENT,
    /** Cross-entropy over classes: C = −1/n Σᵢⱼ yᵢⱼ log aᵢⱼ; each row of targets adds up to 1. */
    MCXENT;

    /** Activations allowed in the last layer. Cross-entropies are computed from its logits. */
    public Set<Activation> outputActivations() {
        return switch (this) {
            case MSE, L2 -> EnumSet.allOf(Activation.class);
            case XENT -> EnumSet.of(Activation.SIGMOID);
            case MCXENT -> EnumSet.of(Activation.SOFTMAX);
        };
    }

    /** Whether the last layer may have this activation. */
    public boolean accepts(Activation output) {
        return outputActivations().contains(output);
    }
}
