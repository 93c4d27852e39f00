package org.handgrad.model;

import java.util.EnumSet;
import java.util.Set;

/**
 * Losses: the cost C of predictions a [n,k] and targets y [n,k], for n samples and k outputs. The formulas are in section 5 of
 * {@code docs/explanation/derivations.md}, each under its name in small letters.
 */
public enum Loss {
    /** Mean over samples and outputs: C = 1/(nk) Σᵢⱼ (aᵢⱼ − yᵢⱼ)². */
    MSE(Targets.ANY),
    /** Sum over outputs, mean over samples: C = 1/n Σᵢⱼ (aᵢⱼ − yᵢⱼ)². */
    L2(Targets.ANY),
    /** Binary cross-entropy: C = −1/n Σᵢⱼ [yᵢⱼ log aᵢⱼ + (1 − yᵢⱼ) log(1 − aᵢⱼ)]. */
    XENT(Targets.PROBABILITIES),
    /** Cross-entropy over classes: C = −1/n Σᵢⱼ yᵢⱼ log aᵢⱼ. */
    MCXENT(Targets.DISTRIBUTION),
    /** Mean over samples and outputs: C = 1/(nk) Σᵢⱼ |aᵢⱼ − yᵢⱼ|. */
    MAE(Targets.ANY),
    /** Sum over outputs, mean over samples: C = 1/n Σᵢⱼ |aᵢⱼ − yᵢⱼ|. */
    L1(Targets.ANY),
    /** In percent of the targets: C = 100/(nk) Σᵢⱼ |aᵢⱼ − yᵢⱼ| / |yᵢⱼ|. */
    MAPE(Targets.NOT_ZERO),
    /** Of logarithms: C = 1/(nk) Σᵢⱼ (log(1 + aᵢⱼ) − log(1 + yᵢⱼ))². */
    MSLE(Targets.NOT_NEGATIVE),
    /** C = 1/n Σᵢⱼ max(0, 1 − yᵢⱼ aᵢⱼ). */
    HINGE(Targets.SIGNS),
    /** C = 1/n Σᵢⱼ max(0, 1 − yᵢⱼ aᵢⱼ)². */
    SQUARED_HINGE(Targets.SIGNS),
    /** Kullback-Leibler divergence: C = 1/n Σᵢⱼ yᵢⱼ log(yᵢⱼ / aᵢⱼ). */
    KL_DIVERGENCE(Targets.DISTRIBUTION),
    /** Of counts that have the mean a: C = 1/n Σᵢⱼ (aᵢⱼ − yᵢⱼ log aᵢⱼ). */
    POISSON(Targets.NOT_NEGATIVE),
    /** The cosine of the angle between the rows: C = −1/n Σᵢ aᵢ·yᵢ / (‖aᵢ‖ ‖yᵢ‖). */
    COSINE_PROXIMITY(Targets.ANY),
    /** The critic's loss of a Wasserstein network: C = 1/(nk) Σᵢⱼ yᵢⱼ aᵢⱼ. */
    WASSERSTEIN(Targets.SIGNS),
    /** Of pairs of a label that a sample has and one that it has not (BP-MLL): their mean e^(a of the latter − a of the former). */
    MULTI_LABEL(Targets.LABELS);

    /** What targets a loss is meant for. */
    public enum Targets {
        ANY("any"),
        /** 0 ≤ y ≤ 1. */
        PROBABILITIES("from 0 to 1"),
        /** Each row adds up to 1. */
        DISTRIBUTION("that add up to 1 in each row"),
        NOT_NEGATIVE("not below 0"),
        NOT_ZERO("other than 0"),
        /** −1 or 1. */
        SIGNS("that are -1 or 1"),
        /** 0 or 1. */
        LABELS("that are 0 or 1");

        private final String description;

        Targets(String description) {
            this.description = description;
        }

        /** As it follows "targets". */
        public String description() {
            return description;
        }
    }

    private final Targets targets;

    Loss(Targets targets) {
        this.targets = targets;
    }

    /** What targets it is meant for. */
    public Targets targets() {
        return targets;
    }

    /** Activations allowed in the last layer. Cross-entropies are computed from its logits. */
    public Set<Activation> outputActivations() {
        return switch (this) {
            case XENT -> EnumSet.of(Activation.SIGMOID);
            case MCXENT, KL_DIVERGENCE -> EnumSet.of(Activation.SOFTMAX);
            case POISSON -> EnumSet.of(Activation.SOFTPLUS, Activation.SIGMOID);
            case MSLE ->
                EnumSet.of(
                        Activation.SIGMOID,
                        Activation.SOFTMAX,
                        Activation.RELU,
                        Activation.SOFTPLUS,
                        Activation.HARDSIGMOID,
                        Activation.RELU6);
            case COSINE_PROXIMITY -> // rows of zeros have no direction
                EnumSet.complementOf(EnumSet.of(
                        Activation.RELU,
                        Activation.RELU6,
                        Activation.RECTIFIEDTANH,
                        Activation.THRESHOLDEDRELU,
                        Activation.HARDSIGMOID));
            default -> EnumSet.allOf(Activation.class);
        };
    }

    /** Whether its δ is derived together with the last activation, whose slope cancels. */
    public boolean absorbsOutputSlope() {
        return this == XENT || this == MCXENT || this == KL_DIVERGENCE;
    }

    /** Whether it says something only of several outputs together. */
    public boolean comparesOutputs() {
        return this == COSINE_PROXIMITY || this == MULTI_LABEL;
    }

    /** Whether the last layer may have this activation. */
    public boolean accepts(Activation output) {
        return outputActivations().contains(output);
    }
}
