package org.handgrad.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A small configuration that is drawn from a seed: any data, models, losses, activations, optimisers, gradients, builds and
 * precisions. Most of them fit together; a few do not.
 *
 * @param config the text of the configuration
 * @param table the text of {@code table.csv}, where the configuration reads one
 */
record RandomExperiment(String config, Optional<String> table) {
    private static final List<String> HIDDEN = List.of("identity", "sigmoid", "tanh", "relu", "softplus");
    private static final List<String> DESCRIPTIONS =
            List.of("", "description: \"a | b\\n\\n# c <i> `d` $e$ [f] (g)\"\n", "description: ' – 说明'\n");
    private static final List<String> OPTIMIZERS = List.of("sgd", "nesterovs", "adagrad", "rmsprop", "adam");
    private static final double[] RATES = {0.1, 0.1, 0.5, 0.01, 1e-6, 1e-15, 10, 1e3, 1e9, 1e30, 1e200};
    private static final List<String> GRADIENTS = List.of(
            "[analytic]",
            "[analytic]",
            "[analytic]",
            "[analytic]",
            "[analytic]",
            "[analytic]",
            "[analytic, forward-difference]",
            "[central-difference]",
            "[{ central-difference: { epsilon: 1e-1 } }, { central-difference: { epsilon: 1e-4 } }, { central-difference: { epsilon: 1e-300 } }]",
            "[{ forward-difference: { epsilon: 1e6 } }, { forward-difference: { epsilon: 1e-5 } }, { central-difference: { epsilon: 1e-5 } }, { forward-difference: { epsilon: 1e-8 } }]");
    private static final List<String> BUILDS = List.of(
            "[hand, dl4j]",
            "[hand, dl4j]",
            "[hand]",
            "[dl4j]",
            "[autodiff]",
            "[hand, autodiff]",
            "[hand, dl4j, autodiff]",
            "[dl4j, autodiff]");
    private static final List<String> INITIAL = List.of(
            "",
            "",
            "initial: xavier\n",
            "initial: { uniform: { low: -1, high: 1 } }\n",
            "initial: { uniform: { low: 0, high: 1e-300 } }\n",
            "initial: { uniform: { low: -1e100, high: 1e100 } }\n");

    private static final List<String> RESTRAINTS = List.of(
            "l1: 0.01",
            "biases: { l1: 0.01, weight-decay: 0.1 }",
            "decoupled-decay: 0.01",
            "decoupled-decay: { weights: 0, biases: 0.1, part: of-parameter }",
            "gradient-normalization: renormalize-layer",
            "gradient-normalization: renormalize-parameter",
            "gradient-normalization: { clip-elements: 0.1 }",
            "gradient-normalization: { clip-layer: 1e-9 }",
            "gradient-normalization: { clip-parameter: 1e9 }",
            "constraints: [{ max-norm: 1 }]",
            "constraints: [non-negative]",
            "constraints: [unit-norm]");

    static RandomExperiment of(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        RandomTable table = RandomTable.draw(random);
        Optional<String> csv =
                random.nextInt(4) == 0 && table.outputs() == 1 ? Optional.of(table.csv(random)) : Optional.empty();
        Source source =
                csv.isPresent() ? ofFile(table, random) : random.nextInt(2) == 0 ? ofPoints(table) : generated(random);
        String split = random.nextInt(3) == 0
                ? ", split: { test: %s, seed: %d }"
                        .formatted(List.of(0.2, 0.5, 0.9).get(random.nextInt(3)), random.nextInt(3))
                : "";
        StringBuilder yaml = new StringBuilder(any(DESCRIPTIONS, random));
        yaml.append("data: { %s, standardize: %s%s }\nmodels:\n".formatted(source.yaml(), random.nextBoolean(), split));
        for (int model = 1, count = random.nextInt(4) == 0 ? 2 : 1; model <= count; model++) {
            yaml.append("  %s: %s\n".formatted(model == 1 ? "m" : "größer_2", model(source, random)));
        }
        yaml.append(any(INITIAL, random));
        yaml.append("builds: %s\ngradients: %s\noptimizers:\n".formatted(any(BUILDS, random), any(GRADIENTS, random)));
        int first = random.nextInt(OPTIMIZERS.size());
        for (int more = 0, count = random.nextInt(4) == 0 ? 2 : 1; more < count; more++) {
            yaml.append("  %s: { learning-rate: %s }\n"
                    .formatted(
                            OPTIMIZERS.get((first + more) % OPTIMIZERS.size()), RATES[random.nextInt(RATES.length)]));
        }
        String batch = random.nextInt(3) == 0 ? ", batch-size: " + (1 + random.nextInt(3)) : "";
        yaml.append("training: { epochs: %d%s }\n"
                .formatted(any(List.of(1, 1, 1, 2, 2, 2, 3, 3, 3, 5, 12, 120), random), batch));
        yaml.append("seeds: %s\n".formatted(random.nextInt(6) == 0 ? "[0, 7]" : "[%d]".formatted(random.nextInt(100))));
        yaml.append("precision: %s\ncheck: { points: 1 }\n".formatted(random.nextBoolean() ? "float64" : "float32"));
        return new RandomExperiment(yaml.toString(), csv);
    }

    /** Where samples come from, and which losses suit their targets. */
    private record Source(String yaml, int outputs, List<String> losses) {}

    private static Source ofPoints(RandomTable table) {
        return new Source(table.yaml(), table.outputs(), losses(table.task(), table.outputs()));
    }

    private static Source ofFile(RandomTable table, SplittableRandom random) {
        String task = table.areProbabilities() ? random.nextBoolean() ? "classification" : "binary" : "regression";
        int outputs = task.equals("classification")
                ? (int) table.targets().stream().distinct().count()
                : 1;
        int column = table.inputs().get(0).size() + 1;
        return new Source(
                "csv: { file: table.csv, target: { column: %d, task: %s } }".formatted(column, task),
                outputs,
                losses(task, outputs));
    }

    private static List<String> losses(String task, int outputs) {
        List<String> losses = new ArrayList<>(List.of("mse", "l2"));
        if (!task.equals("regression")) {
            losses.add("xent");
        }
        if (task.equals("classification") && outputs > 1) {
            losses.add("mcxent");
        }
        return losses;
    }

    private static Source generated(SplittableRandom random) {
        return switch (random.nextInt(6)) {
            case 0 ->
                new Source(
                        "line: { count: %d, low: 0, high: 1e-5 }".formatted(2 + random.nextInt(9)),
                        1,
                        losses("regression", 1));
            case 1 ->
                new Source(
                        "sine: { count: %d, low: -3, high: 3, noise: 0.1 }".formatted(2 + random.nextInt(20)),
                        1,
                        losses("regression", 1));
            case 2 -> new Source("gates: [xor]", 1, losses("binary", 1));
            case 3 -> new Source("gates: [and, or, xnor]", 3, losses("multi-label", 3));
            case 4 -> new Source("adder: { bits: 1 }", 2, losses("multi-label", 2));
            default ->
                new Source(
                        "spirals: { points-per-spiral: %d }".formatted(2 + random.nextInt(9)), 1, losses("binary", 1));
        };
    }

    private static String model(Source source, SplittableRandom random) {
        String loss = any(source.losses(), random);
        String last = loss.equals("xent") ? "sigmoid" : loss.equals("mcxent") ? "softmax" : any(HIDDEN, random);
        String misfit = random.nextInt(40) == 0 ? any(List.of("softmax", "sigmoid", "tanh"), random) : last;
        String hidden = IntStream.range(0, random.nextInt(3))
                .mapToObj(layer -> layer(1 + random.nextInt(4), any(HIDDEN, random), random) + ", ")
                .collect(Collectors.joining());
        String decay = random.nextInt(4) == 0 ? ", weight-decay: " + any(List.of("0.01", "1e10"), random) : "";
        String restraint = random.nextInt(3) == 0 ? ", " + any(RESTRAINTS, random) : "";
        return "{ layers: [%s%s], loss: %s%s%s }"
                .formatted(hidden, layer(source.outputs(), misfit, random), loss, decay, restraint);
    }

    private static String layer(int units, String activation, SplittableRandom random) {
        String bias = random.nextInt(5) == 0 ? ", bias: false" : "";
        return "{ units: %d, activation: %s%s }".formatted(units, activation, bias);
    }

    private static <T> T any(List<T> choices, SplittableRandom random) {
        return choices.get(random.nextInt(choices.size()));
    }
}
