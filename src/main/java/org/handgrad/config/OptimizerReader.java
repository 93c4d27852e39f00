package org.handgrad.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.handgrad.model.OptimizerSpec;

/** Reads {@code optimizers: { sgd: { learning-rate: 0.5 } }}; what is left out has DL4J's default. */
final class OptimizerReader {
    private static final List<String> NAMES = List.of("sgd", "nesterovs", "adagrad", "rmsprop", "adam");

    private OptimizerReader() {}

    static List<OptimizerSpec> read(YamlMapping mapping) {
        List<OptimizerSpec> optimizers = new ArrayList<>();
        NAMES.forEach(mapping::optional);
        for (String name : mapping.names()) {
            if (NAMES.contains(name)) {
                mapping.optional(name)
                        .flatMap(YamlValue::asMapping)
                        .flatMap(options -> optimizer(name, options))
                        .ifPresent(optimizers::add);
            }
        }
        mapping.end();
        mapping.requireEntries();
        return optimizers;
    }

    private static Optional<OptimizerSpec> optimizer(String name, YamlMapping options) {
        Optional<Double> rate = options.required("learning-rate")
                .flatMap(value -> value.asNumber(v -> v > 0, "a number greater than 0"));
        OptimizerSpec optimizer = specification(name, options, rate.orElse(1.0));
        options.end();
        return rate.map(given -> optimizer);
    }

    private static OptimizerSpec specification(String name, YamlMapping options, double rate) {
        return switch (name) {
            case "nesterovs" -> new OptimizerSpec.Nesterovs(rate, fraction(options, "momentum", 0.9));
            case "adagrad" -> new OptimizerSpec.AdaGrad(rate, positive(options, "epsilon", 1e-6));
            case "rmsprop" ->
                new OptimizerSpec.RmsProp(rate, fraction(options, "decay", 0.95), positive(options, "epsilon", 1e-8));
            case "adam" ->
                new OptimizerSpec.Adam(
                        rate,
                        fraction(options, "beta1", 0.9),
                        fraction(options, "beta2", 0.999),
                        positive(options, "epsilon", 1e-8));
            default -> new OptimizerSpec.Sgd(rate);
        };
    }

    private static double fraction(YamlMapping options, String key, double otherwise) {
        return options.optional(key)
                .flatMap(value -> value.asNumber(v -> v >= 0 && v < 1, "a number from 0 to below 1"))
                .orElse(otherwise);
    }

    private static double positive(YamlMapping options, String key, double otherwise) {
        return options.optional(key)
                .flatMap(value -> value.asNumber(v -> v > 0, "a number greater than 0"))
                .orElse(otherwise);
    }
}
