package org.handgrad.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.handgrad.config.schema.ChoiceKind;
import org.handgrad.config.schema.EitherKind;
import org.handgrad.config.schema.Key;
import org.handgrad.config.schema.ListKind;
import org.handgrad.config.schema.NumberKind;
import org.handgrad.config.schema.Section;
import org.handgrad.config.schema.SectionValues;
import org.handgrad.config.schema.ValueKind;
import org.handgrad.config.schema.Variants;
import org.handgrad.model.DecoupledDecay;
import org.handgrad.model.DecoupledDecay.Part;
import org.handgrad.model.GradientNormalization;
import org.handgrad.model.GradientNormalization.ClipElements;
import org.handgrad.model.GradientNormalization.ClipNorm;
import org.handgrad.model.GradientNormalization.Of;
import org.handgrad.model.GradientNormalization.Renormalize;
import org.handgrad.model.Penalty;
import org.handgrad.model.Restraints;
import org.handgrad.model.WeightConstraint;

/** What restrains the training of a model: {@code weight-decay: 0.01}, {@code constraints: [{ max-norm: 2 }]} and the like. */
final class RestraintSection {
    private static final Key<Double> WEIGHT_DECAY = Key.optional(
                    "weight-decay",
                    NumberKind.NOT_NEGATIVE,
                    "λ: adds ½ λ Σ W² to the cost, over weights but not biases: an L2 penalty.")
            .otherwise(0.0, "0");

    private static final Key<Double> L1 = Key.optional(
                    "l1", NumberKind.NOT_NEGATIVE, "λ₁: adds λ₁ Σ |W| to the cost, over weights but not biases.")
            .otherwise(0.0, "0");

    private static final Key<Double> DECAY_OF_BIASES = Key.optional(
                    "weight-decay", NumberKind.NOT_NEGATIVE, "λ: adds ½ λ Σ b² to the cost.")
            .otherwise(0.0, "0");

    private static final Key<Double> L1_OF_BIASES = Key.optional(
                    "l1", NumberKind.NOT_NEGATIVE, "λ₁: adds λ₁ Σ |b| to the cost.")
            .otherwise(0.0, "0");

    private static final Key<Penalty.Strength> BIASES = Key.optional(
                    "biases",
                    Section.of(
                            "biases",
                            "Penalties on biases.",
                            List.of(DECAY_OF_BIASES, L1_OF_BIASES),
                            entries ->
                                    new Penalty.Strength(entries.value(L1_OF_BIASES), entries.value(DECAY_OF_BIASES))),
                    "Penalties on biases.")
            .otherwise(Penalty.Strength.NONE, "none");

    private static final Key<Double> WEIGHTS = Key.required("weights", NumberKind.NOT_NEGATIVE, "λ of the weights.");
    private static final Key<Double> OF_BIASES =
            Key.optional("biases", NumberKind.NOT_NEGATIVE, "λ of the biases.").otherwise(0.0, "0");
    private static final Key<Part> PART = Key.optional(
                    "part",
                    ChoiceKind.of(Part.values()),
                    "`of-rate`: a step takes off λ times the learning rate; `of-parameter`: λ, whatever the rate.")
            .otherwise(Part.OF_RATE, "of-rate");

    private static final Key<DecoupledDecay> DECOUPLED = Key.optional(
                    "decoupled-decay",
                    EitherKind.wordOrMapping(
                            NumberKind.NOT_NEGATIVE.as(weights -> new DecoupledDecay(weights, 0, Part.OF_RATE)),
                            Section.of(
                                    "decoupled-decay",
                                    "Decay beside the update rule, as in AdamW and DL4J's `WeightDecay`.",
                                    List.of(WEIGHTS, OF_BIASES, PART),
                                    entries -> new DecoupledDecay(
                                            entries.value(WEIGHTS), entries.value(OF_BIASES), entries.value(PART)))),
                    "λ: each step takes off a part of every weight, beside the update rule; no part of the cost.")
            .otherwise(DecoupledDecay.NONE, "0");

    private static final Variants<GradientNormalization> CLIPPING = new Variants<>(List.of(
            clipping("clip-elements", "Keeps every entry within ± this limit.", ClipElements::new),
            clipping(
                    "clip-layer",
                    "Keeps the norm of each layer's gradient, W and b together, within this limit.",
                    limit -> new ClipNorm(Of.LAYER, limit)),
            clipping(
                    "clip-parameter",
                    "Keeps the norm of each array's gradient within this limit.",
                    limit -> new ClipNorm(Of.PARAMETER, limit))));

    private static final Key<GradientNormalization> NORMALIZATION = Key.optional(
                    "gradient-normalization",
                    EitherKind.wordOrMapping(
                            new ChoiceKind<>(renormalizations()),
                            CLIPPING.one(
                                    "gradient-normalization",
                                    "Or `renormalize-layer`, `renormalize-parameter`: the norm is made 1.")),
                    "What a step makes of the gradient of the loss, before penalties are added and the update rule sees it.")
            .otherwise(new GradientNormalization.None(), "none");

    private static final Variants<WeightConstraint> LIMITS = new Variants<>(List.of(Variants.variant(
            "max-norm",
            "The weights that lead into a unit have at most this norm, in DL4J's form.",
            NumberKind.POSITIVE,
            WeightConstraint.MaxNorm::new)));

    private static final ValueKind<WeightConstraint> CONSTRAINT = EitherKind.wordOrMapping(
            new ChoiceKind<>(constraints()),
            LIMITS.one(
                    "constraints",
                    "An element of the list. Or `unit-norm`: the weights that lead into a unit have the norm 1; or `non-negative`: no weight is below 0."));

    private static final Key<List<WeightConstraint>> CONSTRAINTS = Key.optional(
                    "constraints",
                    ListKind.of(CONSTRAINT),
                    "What all weights fulfil after each step, imposed in this order.")
            .otherwise(List.of(), "[]");

    /** The keys of a model that say it. */
    static final List<Key<?>> KEYS = List.of(WEIGHT_DECAY, L1, BIASES, DECOUPLED, NORMALIZATION, CONSTRAINTS);

    private RestraintSection() {}

    private static Key<GradientNormalization> clipping(
            String name, String about, Function<Double, GradientNormalization> make) {
        return Variants.variant(name, about, NumberKind.POSITIVE, make);
    }

    private static Map<String, GradientNormalization> renormalizations() {
        Map<String, GradientNormalization> words = new LinkedHashMap<>();
        words.put("renormalize-layer", new Renormalize(Of.LAYER));
        words.put("renormalize-parameter", new Renormalize(Of.PARAMETER));
        return words;
    }

    private static Map<String, WeightConstraint> constraints() {
        Map<String, WeightConstraint> words = new LinkedHashMap<>();
        words.put("unit-norm", new WeightConstraint.UnitNorm());
        words.put("non-negative", new WeightConstraint.NonNegative());
        return words;
    }

    static Restraints of(SectionValues entries) {
        Penalty.Strength weights = new Penalty.Strength(entries.value(L1), entries.value(WEIGHT_DECAY));
        return new Restraints(
                new Penalty(weights, entries.value(BIASES)),
                entries.value(NORMALIZATION),
                entries.value(DECOUPLED),
                entries.value(CONSTRAINTS));
    }
}
