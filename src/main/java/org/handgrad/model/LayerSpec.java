package org.handgrad.model;

/**
 * One layer: A = σ(A⁻ W + b), with W [units of the layer below, units] and b [units].
 *
 * @param units number of neurons, at least 1
 * @param activation σ
 * @param bias whether there is a b
 */
public record LayerSpec(int units, Activation activation, boolean bias) {
    /**
     * Checks that the parts fit together.
     *
     * @throws IllegalArgumentException if there are no units
     */
    public LayerSpec {
        if (units < 1) {
            throw new IllegalArgumentException("a layer needs at least one unit, not " + units);
        }
    }
}
