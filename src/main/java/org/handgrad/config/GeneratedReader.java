package org.handgrad.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoublePredicate;
import org.handgrad.data.DataSource;
import org.handgrad.data.generated.Adder;
import org.handgrad.data.generated.Gate;
import org.handgrad.data.generated.Generator;
import org.handgrad.data.generated.Line;
import org.handgrad.data.generated.Noise;
import org.handgrad.data.generated.Points;
import org.handgrad.data.generated.Sine;
import org.handgrad.data.generated.Spirals;
import org.handgrad.data.generated.TruthTable;

/** Reads data that are computed from a closed form. */
final class GeneratedReader {
    private GeneratedReader() {}

    static Optional<DataSource> line(YamlMapping line) {
        double slope = number(line, "slope", 1);
        double intercept = number(line, "intercept", 0);
        Optional<Points> points = points(line);
        line.end();
        return points.map(x -> generated(new Line(slope, intercept, x)));
    }

    static Optional<DataSource> sine(YamlMapping sine) {
        Optional<Points> points = points(sine);
        Noise noise = noise(sine);
        sine.end();
        return points.map(x -> generated(new Sine(x, noise)));
    }

    static Optional<DataSource> spirals(YamlMapping spirals) {
        Optional<Integer> points = spirals.required("points-per-spiral").flatMap(value -> value.asInteger(2, 500_000));
        double turns = positive(spirals, "turns", 1);
        Noise noise = noise(spirals);
        spirals.end();
        return points.map(count -> generated(new Spirals(count, turns, noise)));
    }

    static Optional<DataSource> adder(YamlMapping adder) {
        Optional<Integer> bits = adder.required("bits").flatMap(value -> value.asInteger(1, 8));
        adder.end();
        return bits.map(count -> generated(new Adder(count)));
    }

    static Optional<DataSource> gates(YamlValue list) {
        Map<String, Gate> choices = Choices.of(Gate.values());
        List<Gate> gates = new ArrayList<>();
        for (YamlValue element : list.asList()) {
            element.asChoice(choices).ifPresent(gate -> {
                if (gates.contains(gate)) {
                    element.repeated();
                } else {
                    gates.add(gate);
                }
            });
        }
        return gates.isEmpty() ? Optional.empty() : Optional.of(generated(new TruthTable(gates)));
    }

    private static DataSource generated(Generator generator) {
        return new DataSource.Generated(generator);
    }

    private static Optional<Points> points(YamlMapping options) {
        Optional<Integer> count = options.required("count").flatMap(value -> value.asInteger(2, 1_000_000));
        Optional<Double> low = options.required("low").flatMap(value -> value.asNumber(v -> true, "a finite number"));
        Optional<Double> high = options.required("high")
                .flatMap(value -> value.asNumber(v -> low.isEmpty() || v > low.get(), "a number greater than low"));
        return count.flatMap(n -> low.flatMap(from -> high.map(to -> new Points(n, from, to))));
    }

    private static Noise noise(YamlMapping options) {
        double deviation = number(options, "noise", 0, v -> v >= 0, "a number of at least 0");
        int seed = options.optional("seed")
                .flatMap(value -> value.asInteger(0, Integer.MAX_VALUE))
                .orElse(1);
        return deviation == 0 ? Noise.NONE : new Noise(deviation, seed);
    }

    private static double number(YamlMapping options, String key, double otherwise) {
        return number(options, key, otherwise, v -> true, "a finite number");
    }

    private static double positive(YamlMapping options, String key, double otherwise) {
        return number(options, key, otherwise, v -> v > 0, "a number greater than 0");
    }

    private static double number(
            YamlMapping options, String key, double otherwise, DoublePredicate accepted, String expected) {
        return options.optional(key)
                .flatMap(value -> value.asNumber(accepted, expected))
                .orElse(otherwise);
    }
}
