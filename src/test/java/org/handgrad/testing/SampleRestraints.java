package org.handgrad.testing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.handgrad.model.DecoupledDecay;
import org.handgrad.model.GradientNormalization;
import org.handgrad.model.GradientNormalization.ClipElements;
import org.handgrad.model.GradientNormalization.ClipNorm;
import org.handgrad.model.GradientNormalization.None;
import org.handgrad.model.GradientNormalization.Of;
import org.handgrad.model.GradientNormalization.Renormalize;
import org.handgrad.model.Penalty;
import org.handgrad.model.Penalty.Strength;
import org.handgrad.model.Restraints;
import org.handgrad.model.WeightConstraint;

/** Everything that may restrain a training, so strong that a small model feels it. */
public final class SampleRestraints {
    /** Both penalties on weights and on biases, each with another strength. */
    public static final Penalty PENALTY = new Penalty(new Strength(0.02, 0.1), new Strength(0.03, 0.05));

    private SampleRestraints() {}

    /** Each by itself and, last, several together; by the names that configurations have for them. */
    public static Map<String, Restraints> all() {
        Map<String, Restraints> all = new LinkedHashMap<>();
        all.put("l1", Restraints.of(new Penalty(new Strength(0.02, 0), Strength.NONE)));
        all.put("weight-decay", Restraints.of(Penalty.ofWeights(0.1)));
        all.put("biases", Restraints.of(new Penalty(Strength.NONE, PENALTY.biases())));
        all.put("decoupled-decay", decaying(new DecoupledDecay(0.1, 0.05, DecoupledDecay.Part.OF_RATE)));
        all.put(
                "decoupled-decay of-parameter",
                decaying(new DecoupledDecay(0.01, 0, DecoupledDecay.Part.OF_PARAMETER)));
        all.put("clip-elements", normalizing(new ClipElements(0.01)));
        all.put("clip-layer", normalizing(new ClipNorm(Of.LAYER, 0.05)));
        all.put("clip-parameter", normalizing(new ClipNorm(Of.PARAMETER, 0.03)));
        all.put("renormalize-layer", normalizing(new Renormalize(Of.LAYER)));
        all.put("renormalize-parameter", normalizing(new Renormalize(Of.PARAMETER)));
        all.put("max-norm", constrained(new WeightConstraint.MaxNorm(0.7)));
        all.put("unit-norm", constrained(new WeightConstraint.UnitNorm()));
        all.put("non-negative", constrained(new WeightConstraint.NonNegative()));
        all.put(
                "several",
                new Restraints(
                        PENALTY,
                        new ClipNorm(Of.LAYER, 0.05),
                        new DecoupledDecay(0.1, 0.05, DecoupledDecay.Part.OF_RATE),
                        List.of(new WeightConstraint.NonNegative(), new WeightConstraint.MaxNorm(1))));
        return all;
    }

    private static Restraints decaying(DecoupledDecay decay) {
        return new Restraints(Penalty.NONE, new None(), decay, List.of());
    }

    private static Restraints normalizing(GradientNormalization normalization) {
        return new Restraints(Penalty.NONE, normalization, DecoupledDecay.NONE, List.of());
    }

    private static Restraints constrained(WeightConstraint constraint) {
        return new Restraints(Penalty.NONE, new None(), DecoupledDecay.NONE, List.of(constraint));
    }
}
