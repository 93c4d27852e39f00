package org.handgrad.model;

import java.util.List;

/**
 * Activation functions of a layer's weighted input z, with the numbers that some of them have. These are names only: each build has its
 * own implementation. The formulas are in section 4 of {@code docs/explanation/derivations.md}, each under its name in small letters.
 */
public enum Activation {
    IDENTITY,
    SIGMOID,
    TANH,
    RELU,
    SOFTPLUS,
    /** Couples the outputs of a sample; allowed in the last layer only. */
    SOFTMAX,
    CUBE,
    ELU(new Constant("alpha", 1)),
    /** z σ(1.702 z), the form that DL4J calls GELU. */
    GELU_SIGMOID,
    /** The form with a tanh. */
    GELU_TANH,
    HARDSIGMOID,
    HARDTANH,
    LEAKYRELU(new Constant("alpha", 0.01)),
    MISH,
    RATIONALTANH,
    RECTIFIEDTANH,
    RELU6,
    SELU,
    SOFTSIGN,
    SWISH,
    THRESHOLDEDRELU(new Constant("theta", 1));

    @SuppressWarnings("ImmutableEnumChecker") // it is of List.of
    private final List<Constant> constants;

    Activation(Constant... constants) {
        this.constants = List.of(constants);
    }

    /** The numbers that are part of the function and not learned, in order. */
    public List<Constant> constants() {
        return constants;
    }

    /** What they are where nobody says otherwise. */
    public List<Double> defaults() {
        return constants.stream().map(Constant::standard).toList();
    }

    public boolean onlyInLastLayer() {
        return this == SOFTMAX;
    }

    /**
     * A number of a function.
     *
     * @param name what configurations call it
     * @param standard its value where nobody says otherwise, DL4J's
     */
    public record Constant(String name, double standard) {}
}
