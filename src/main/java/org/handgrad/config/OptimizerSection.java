package org.handgrad.config;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.handgrad.config.schema.Key;
import org.handgrad.config.schema.NumberKind;
import org.handgrad.config.schema.Section;
import org.handgrad.config.schema.SectionValues;
import org.handgrad.model.OptimizerSpec;

/** {@code optimizers: { sgd: { learning-rate: 0.5 } }}; what is left out has DL4J's default. */
final class OptimizerSection {
    private static final Key<Double> RATE = Key.required("learning-rate", NumberKind.POSITIVE, "Step size.");

    private static final Key<Double> MOMENTUM = Key.optional(
                    "momentum", NumberKind.DECAY, "Fraction of the previous step that is kept.")
            .otherwise(0.9, "0.9");

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

    private static final List<Key<OptimizerSpec>> ALL = List.of(
            optimizer(
                    "sgd",
                    "Plain gradient descent.",
                    List.of(RATE),
                    entries -> new OptimizerSpec.Sgd(entries.value(RATE))),
            optimizer(
                    "nesterovs",
                    "Nesterov's accelerated gradient, in DL4J's form.",
                    List.of(RATE, MOMENTUM),
                    entries -> new OptimizerSpec.Nesterovs(entries.value(RATE), entries.value(MOMENTUM))),
            optimizer(
                    "adagrad",
                    "AdaGrad: steps shrink with the sum of squared gradients.",
                    List.of(RATE, ADAGRAD_EPSILON),
                    entries -> new OptimizerSpec.AdaGrad(entries.value(RATE), entries.value(ADAGRAD_EPSILON))),
            optimizer(
                    "rmsprop",
                    "RMSProp: steps shrink with a decaying mean of squared gradients.",
                    List.of(RATE, DECAY, EPSILON),
                    entries -> new OptimizerSpec.RmsProp(
                            entries.value(RATE), entries.value(DECAY), entries.value(EPSILON))),
            optimizer(
                    "adam",
                    "Adam: bias-corrected means of the gradient and of its square.",
                    List.of(RATE, BETA1, BETA2, EPSILON),
                    entries -> new OptimizerSpec.Adam(
                            entries.value(RATE), entries.value(BETA1), entries.value(BETA2), entries.value(EPSILON))));

    static final Key<List<OptimizerSpec>> OPTIMIZERS = Key.required(
            "optimizers",
            Section.lenient(
                            "optimizers",
                            "Every optimiser in the list trains every model.",
                            List.copyOf(ALL),
                            OptimizerSection::inOrder)
                    .notEmpty(),
            "Optimisers; at least one.");

    private OptimizerSection() {}

    private static Key<OptimizerSpec> optimizer(
            String name, String about, List<Key<?>> keys, Function<SectionValues, OptimizerSpec> make) {
        return Key.optional(name, Section.of(name, about, keys, make), about);
    }

    private static Key<Double> epsilon(double value, String shown) {
        return Key.optional("epsilon", NumberKind.POSITIVE, "Keeps the divisor away from 0.")
                .otherwise(value, shown);
    }

    /** In the order of the text. */
    private static Optional<List<OptimizerSpec>> inOrder(SectionValues entries) {
        return Optional.of(entries.names().stream()
                .flatMap(name -> ALL.stream().filter(key -> key.name().equals(name)))
                .flatMap(key -> entries.get(key).stream())
                .toList());
    }
}
