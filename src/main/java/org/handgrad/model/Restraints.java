package org.handgrad.model;

import java.util.List;

/**
 * What restrains training. Of these only the penalty is a part of the cost; the others are parts of a step, in this order: the gradient is
 * normalised, the penalty's derivative is added, the update rule takes its step, weights decay, and constraints are imposed.
 *
 * @param penalty what is added to the cost
 * @param normalization of gradients
 * @param decay that passes by the update rule
 * @param constraints on the weights, imposed one after another
 */
public record Restraints(
        Penalty penalty,
        GradientNormalization normalization,
        DecoupledDecay decay,
        List<WeightConstraint> constraints) {
    /** Training goes wherever the cost leads it. */
    public static final Restraints NONE =
            new Restraints(Penalty.NONE, new GradientNormalization.None(), DecoupledDecay.NONE, List.of());

    public Restraints {
        constraints = List.copyOf(constraints);
    }

    /** Only a penalty. */
    public static Restraints of(Penalty penalty) {
        return new Restraints(penalty, new GradientNormalization.None(), DecoupledDecay.NONE, List.of());
    }
}
