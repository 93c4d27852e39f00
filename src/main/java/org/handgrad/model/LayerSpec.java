package org.handgrad.model;

import java.util.List;

/**
 * One layer: A = σ(A⁻ W + b), with W [units of the layer below, units] and b [units].
 *
 * @param units number of neurons, at least 1
 * @param activation σ
 * @param constants the numbers of σ, in the order of {@link Activation#constants}
 * @param bias whether there is a b
 */
public record LayerSpec(int units, Activation activation, List<Double> constants, boolean bias) {
    /**
     * Checks that the parts fit together.
     *
     * @throws IllegalArgumentException if there are no units, or the numbers are not those of the activation
     */
    public LayerSpec {
        constants = List.copyOf(constants);
        if (units < 1) {
            throw new IllegalArgumentException("a layer needs at least one unit, not " + units);
        }
        if (constants.size() != activation.constants().size()
                || !constants.stream().allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("%s has the numbers %s, not %s"
                    .formatted(
                            activation,
                            activation.constants().stream()
                                    .map(Activation.Constant::name)
                                    .toList(),
                            constants));
        }
    }

    /** A layer whose activation has its default numbers. */
    public LayerSpec(int units, Activation activation, boolean bias) {
        this(units, activation, activation.defaults(), bias);
    }

    /** A number of the activation, counted from 0. */
    public double constant(int i) {
        return constants.get(i);
    }
}
