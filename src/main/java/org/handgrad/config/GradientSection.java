package org.handgrad.config;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handgrad.config.schema.ChoiceKind;
import org.handgrad.config.schema.EitherKind;
import org.handgrad.config.schema.Key;
import org.handgrad.config.schema.ListKind;
import org.handgrad.config.schema.NumberKind;
import org.handgrad.config.schema.Section;
import org.handgrad.config.schema.SectionValues;
import org.handgrad.model.GradientSource;
import org.handgrad.model.GradientSource.Scheme;
import org.handgrad.model.Precision;
import org.handgrad.numeric.FiniteDifference;

/** {@code gradients: [analytic, { forward-difference: { epsilon: 1e-6 } }]}. */
final class GradientSection {
    /**
     * A source of gradients as the text gives it.
     *
     * @param scheme of a finite difference; none for the derivative
     * @param epsilon its step; none for the one that suits the precision
     */
    record Draft(Optional<Scheme> scheme, Optional<Double> epsilon) {
        GradientSource in(Precision precision) {
            return scheme.<GradientSource>map(difference -> new GradientSource.FiniteDifference(
                            difference, epsilon.orElseGet(() -> FiniteDifference.epsilon(difference, precision))))
                    .orElseGet(GradientSource.Analytic::new);
        }
    }

    private static final Draft ANALYTIC = new Draft(Optional.empty(), Optional.empty());

    private static final Key<Double> EPSILON =
            Key.required("epsilon", NumberKind.POSITIVE, "Step ε of the difference.");

    private static final List<Key<Draft>> DIFFERENCES =
            Arrays.stream(Scheme.values()).map(GradientSection::difference).toList();

    static final Key<List<Draft>> GRADIENTS = Key.optional(
                    "gradients",
                    ListKind.distinct(EitherKind.wordOrMapping(
                            new ChoiceKind<>(words()),
                            Section.of(
                                            "gradients",
                                            "Each element is `analytic`, the name of a finite difference, whose ε then follows from "
                                                    + "the precision, or a mapping with one of these keys.",
                                            List.copyOf(DIFFERENCES),
                                            GradientSection::given)
                                    .withOneOf(List.copyOf(DIFFERENCES)))),
                    "Gradients that training uses.")
            .otherwise(List.of(ANALYTIC), "[analytic]");

    private GradientSection() {}

    private static Map<String, Draft> words() {
        Map<String, Draft> words = new LinkedHashMap<>();
        words.put("analytic", ANALYTIC);
        for (Scheme scheme : Scheme.values()) {
            words.put(scheme.label(), new Draft(Optional.of(scheme), Optional.empty()));
        }
        return words;
    }

    private static Key<Draft> difference(Scheme scheme) {
        String formula = switch (scheme) {
            case FORWARD -> "(C(θ+ε) − C(θ)) / ε";
            case CENTRAL -> "(C(θ+ε) − C(θ−ε)) / 2ε";
        };
        return Key.optional(
                scheme.label(),
                Section.of(
                        scheme.label(),
                        "The gradient by " + formula + ".",
                        List.of(EPSILON),
                        entries -> new Draft(Optional.of(scheme), entries.get(EPSILON))),
                formula + ".");
    }

    private static Draft given(SectionValues entries) {
        return DIFFERENCES.stream()
                .flatMap(key -> entries.get(key).stream())
                .findFirst()
                .orElseThrow();
    }
}
