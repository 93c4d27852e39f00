package org.handgrad.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handgrad.model.GradientSource;
import org.handgrad.model.GradientSource.Scheme;
import org.handgrad.model.Precision;
import org.handgrad.numeric.NumericWitness;

/** Reads {@code gradients: [analytic, { forward-difference: { epsilon: 1e-6 } }]}. */
final class GradientReader {
    private GradientReader() {}

    /** @param precision whose rounding decides the ε that is not given */
    static List<GradientSource> read(YamlValue list, Precision precision) {
        List<GradientSource> sources = new ArrayList<>();
        for (YamlValue element : list.asList()) {
            source(element, precision).ifPresent(source -> {
                if (sources.contains(source)) {
                    element.problem("'%s' stands here a second time".formatted(source.name()));
                }
                sources.add(source);
            });
        }
        return sources;
    }

    private static Optional<GradientSource> source(YamlValue element, Precision precision) {
        if (!element.isMapping()) {
            Map<String, GradientSource> plain = new LinkedHashMap<>();
            plain.put("analytic", new GradientSource.Analytic());
            for (Scheme scheme : Scheme.values()) {
                double epsilon = NumericWitness.epsilon(scheme, precision);
                plain.put(scheme.label(), new GradientSource.FiniteDifference(scheme, epsilon));
            }
            return element.asChoice(plain);
        }
        YamlMapping mapping = element.asMapping().orElseThrow();
        List<GradientSource> found = new ArrayList<>();
        for (Scheme scheme : Scheme.values()) {
            mapping.optional(scheme.label()).flatMap(YamlValue::asMapping).ifPresent(options -> {
                options.required("epsilon")
                        .flatMap(value -> value.asNumber(v -> v > 0, "a number greater than 0"))
                        .ifPresent(epsilon -> found.add(new GradientSource.FiniteDifference(scheme, epsilon)));
                options.end();
            });
        }
        mapping.end();
        if (mapping.size() != 1) {
            element.problem("expected one gradient source");
        }
        return found.stream().findFirst();
    }
}
