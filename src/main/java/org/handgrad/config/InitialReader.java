package org.handgrad.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handgrad.model.InitialParameters;

/** Reads {@code initial: xavier}, {@code initial: { uniform: { low: -1, high: 1 } }} or {@code initial: { values: … }}. */
final class InitialReader {
    private InitialReader() {}

    /** Where training starts, unless something is wrong with it. */
    static Optional<InitialParameters> read(YamlValue value) {
        if (!value.isMapping()) {
            return value.asChoice(Map.of("xavier", new InitialParameters.Xavier()));
        }
        int mistakes = value.document().mistakes();
        YamlMapping mapping = value.asMapping().orElseThrow();
        Optional<InitialParameters> uniform =
                mapping.optional("uniform").flatMap(YamlValue::asMapping).flatMap(InitialReader::uniform);
        Optional<InitialParameters> values =
                mapping.optional("values").flatMap(YamlValue::asMapping).map(InitialReader::values);
        mapping.end();
        boolean both = mapping.optional("uniform").isPresent()
                && mapping.optional("values").isPresent();
        if (both || mapping.size() == 0) {
            value.problem("expected either uniform or values, found " + (both ? "both" : "neither"));
        }
        return value.document().mistakes() == mistakes ? uniform.or(() -> values) : Optional.empty();
    }

    private static Optional<InitialParameters> uniform(YamlMapping options) {
        Optional<Double> low = options.required("low").flatMap(value -> value.asNumber(v -> true, "a finite number"));
        Optional<Double> high = options.required("high")
                .flatMap(value -> value.asNumber(v -> low.isEmpty() || v > low.get(), "a number greater than low"));
        options.end();
        return low.flatMap(from -> high.map(to -> new InitialParameters.Uniform(from, to)));
    }

    /** Weights are lists of rows, biases lists of numbers. */
    private static InitialParameters values(YamlMapping arrays) {
        Map<String, List<List<Double>>> values = new LinkedHashMap<>();
        arrays.all()
                .forEach((name, value) ->
                        values.put(name, name.startsWith("b") ? List.of(value.asNumbers()) : value.asRows()));
        return new InitialParameters.Explicit(values);
    }
}
