package org.handgrad.config;

import java.util.List;
import org.handgrad.config.schema.Key;
import org.handgrad.config.schema.NumberKind;
import org.handgrad.config.schema.Variants;
import org.handgrad.model.OptimizerSpec;
import org.handgrad.model.Schedule;

/** {@code optimizers: { sgd: { learning-rate: 0.5 } }}; what is left out has DL4J's default. */
final class OptimizerSection {
    private static final Key<Schedule> RATE =
            Key.required("learning-rate", ScheduleSection.RATE, "Step size, and how it changes.");

    private static final Key<Schedule> MOMENTUM = Key.optional(
                    "momentum", ScheduleSection.MOMENTUM, "Fraction of the previous step that is kept.")
            .otherwise(new Schedule.Fixed(0.9), "0.9");

    private static final Key<Double> DECAY = Key.optional(
                    "decay", NumberKind.DECAY, "Decay rate of the mean squared gradient.")
            .otherwise(0.95, "0.95");

    private static final Key<Double> BETA1 = Key.optional("beta1", NumberKind.DECAY, "Decay rate of the mean gradient.")
            .otherwise(0.9, "0.9");

    private static final Key<Double> BETA2 = Key.optional(
                    "beta2", NumberKind.DECAY, "Decay rate of the mean squared gradient.")
            .otherwise(0.999, "0.999");

    private static final Key<Double> EPSILON = epsilon(1e-8, "1e-8");
    private static final Key<Double> ADAGRAD_EPSILON = epsilon(1e-6, "1e-6");
    private static final Key<Double> ADADELTA_EPSILON = epsilon(1e-6, "1e-6");
    private static final Key<Double> ADABELIEF_EPSILON = epsilon(1e-14, "1e-14");

    private static final Key<Double> RHO = Key.optional(
                    "rho", NumberKind.DECAY, "What part of both means is kept at each step.")
            .otherwise(0.95, "0.95");

    private static final Variants<OptimizerSpec> ALL = new Variants<>(List.of(
            Variants.variant(
                    "sgd",
                    "Plain gradient descent.",
                    List.of(RATE),
                    entries -> new OptimizerSpec.Sgd(entries.value(RATE))),
            Variants.variant(
                    "nesterovs",
                    "Nesterov's accelerated gradient, in DL4J's form.",
                    List.of(RATE, MOMENTUM),
                    entries -> new OptimizerSpec.Nesterovs(entries.value(RATE), entries.value(MOMENTUM))),
            Variants.variant(
                    "adagrad",
                    "AdaGrad: steps shrink with the sum of squared gradients.",
                    List.of(RATE, ADAGRAD_EPSILON),
                    entries -> new OptimizerSpec.AdaGrad(entries.value(RATE), entries.value(ADAGRAD_EPSILON))),
            Variants.variant(
                    "rmsprop",
                    "RMSProp: steps shrink with a decaying mean of squared gradients.",
                    List.of(RATE, DECAY, EPSILON),
                    entries -> new OptimizerSpec.RmsProp(
                            entries.value(RATE), entries.value(DECAY), entries.value(EPSILON))),
            Variants.variant(
                    "adam",
                    "Adam: bias-corrected means of the gradient and of its square.",
                    List.of(RATE, BETA1, BETA2, EPSILON),
                    entries -> new OptimizerSpec.Adam(
                            entries.value(RATE), entries.value(BETA1), entries.value(BETA2), entries.value(EPSILON))),
            Variants.variant(
                    "adamax",
                    "Adam with the largest gradient of late in the place of a root.",
                    List.of(RATE, BETA1, BETA2),
                    entries ->
                            new OptimizerSpec.AdaMax(entries.value(RATE), entries.value(BETA1), entries.value(BETA2))),
            Variants.variant(
                    "amsgrad",
                    "Adam that divides by the largest mean of squares so far.",
                    List.of(RATE, BETA1, BETA2, EPSILON),
                    entries -> new OptimizerSpec.AmsGrad(
                            entries.value(RATE), entries.value(BETA1), entries.value(BETA2), entries.value(EPSILON))),
            Variants.variant(
                    "nadam",
                    "Adam that looks ahead as Nesterov's method does, in DL4J's form.",
                    List.of(RATE, BETA1, BETA2, EPSILON),
                    entries -> new OptimizerSpec.Nadam(
                            entries.value(RATE), entries.value(BETA1), entries.value(BETA2), entries.value(EPSILON))),
            Variants.variant(
                    "adadelta",
                    "Steps as large as the steps before; there is no learning rate.",
                    List.of(RHO, ADADELTA_EPSILON),
                    entries -> new OptimizerSpec.AdaDelta(entries.value(RHO), entries.value(ADADELTA_EPSILON))),
            Variants.variant(
                    "adabelief",
                    "Adam that divides by how far gradients are from their mean.",
                    List.of(RATE, BETA1, BETA2, ADABELIEF_EPSILON),
                    entries -> new OptimizerSpec.AdaBelief(
                            entries.value(RATE),
                            entries.value(BETA1),
                            entries.value(BETA2),
                            entries.value(ADABELIEF_EPSILON))),
            Variants.variant(
                    "noop", "The gradient itself is the step.", List.of(), entries -> new OptimizerSpec.NoOp())));

    static final Key<List<OptimizerSpec>> OPTIMIZERS = Key.required(
            "optimizers",
            ALL.several("optimizers", "Every optimiser in the list trains every model."),
            "Optimisers; at least one.");

    private OptimizerSection() {}

    private static Key<Double> epsilon(double value, String shown) {
        return Key.optional("epsilon", NumberKind.POSITIVE, "Keeps the divisor away from 0.")
                .otherwise(value, shown);
    }
}
