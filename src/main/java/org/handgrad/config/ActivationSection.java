package org.handgrad.config;

import java.util.List;
import java.util.stream.Stream;
import org.handgrad.config.schema.ChoiceKind;
import org.handgrad.config.schema.EitherKind;
import org.handgrad.config.schema.Key;
import org.handgrad.config.schema.NumberKind;
import org.handgrad.config.schema.ValueKind;
import org.handgrad.config.schema.Variants;
import org.handgrad.model.Activation;

/** {@code activation: elu}, or with its numbers {@code activation: { elu: { alpha: 0.5 } }}. */
final class ActivationSection {
    /** An activation and its numbers. */
    record Chosen(Activation activation, List<Double> constants) {
        Chosen(Activation activation) {
            this(activation, activation.defaults());
        }
    }

    private static final Variants<Chosen> WITH_CONSTANTS = new Variants<>(Stream.of(Activation.values())
            .filter(activation -> !activation.constants().isEmpty())
            .map(ActivationSection::key)
            .toList());

    static final ValueKind<Chosen> KIND = EitherKind.wordOrMapping(
            ChoiceKind.of(Activation.values()).as(Chosen::new),
            WITH_CONSTANTS.one("activation", "An activation with other numbers than DL4J's defaults."));

    private ActivationSection() {}

    private static Key<Chosen> key(Activation activation) {
        String word = ChoiceKind.word(activation);
        String about = "The numbers of `%s`.".formatted(word);
        List<Key<Double>> constants = activation.constants().stream()
                .map(constant -> Key.optional(constant.name(), NumberKind.ANY, "A number of the function.")
                        .otherwise(constant.standard(), Double.toString(constant.standard())))
                .toList();
        return Variants.variant(
                word,
                about,
                List.copyOf(constants),
                entries -> new Chosen(
                        activation, constants.stream().map(entries::value).toList()));
    }
}
