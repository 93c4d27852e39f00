package org.handgrad.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handgrad.check.cost.BackPropagationMistake;
import org.handgrad.check.evidence.Witness;
import org.handgrad.data.Batch;
import org.handgrad.hand.HandNetwork;
import org.handgrad.model.Activation;
import org.handgrad.model.LayerSpec;
import org.handgrad.model.Loss;
import org.handgrad.model.ModelSpec;
import org.handgrad.model.OptimizerSpec;
import org.handgrad.model.Parameters;
import org.handgrad.model.Precision;
import org.handgrad.testing.ModelCases;
import org.handgrad.testing.RandomPoints;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A check is worth something only if it fails for the mistakes that people make, and for these alone. Of the models one in
 * 47 is taken, or {@code -Dhandgrad.mutants=1} of them all; {@code target/mutants.txt} lists what was not named.
 */
@Tag("slow")
class MutantsTest {
    private static final int EVERY = Integer.getInteger("handgrad.mutants", 47);
    private static final int SEEDS = 2;
    private static final double EQUIVALENT = 1e-6;
    private static final double NAMED = 0.95;

    private final Map<String, int[]> kinds = new TreeMap<>();
    private final List<String> notWrong = new ArrayList<>();
    private final List<String> notNamed = new ArrayList<>();
    private final List<String> equivalent = new ArrayList<>();
    private int judged;
    private int alone;

    /** Those of all shapes, and some with as many samples as units: only there a sum over the wrong axis has the right shape. */
    private static List<ModelCases.Case> cases() {
        List<ModelCases.Case> cases = new ArrayList<>(ModelCases.all());
        for (Loss loss : Loss.values()) {
            for (Activation output : loss.outputActivations()) {
                if (!ModelCases.isUsual(loss, output)) {
                    continue; // there are some thousand without them
                }
                for (Activation hidden : List.of(Activation.SIGMOID, Activation.RELU)) {
                    List<LayerSpec> layers = List.of(new LayerSpec(3, hidden, true), new LayerSpec(3, output, true));
                    String name = "3×2-3%s-3%s %s".formatted(hidden, output, loss);
                    cases.add(new ModelCases.Case(new ModelSpec(name, 2, layers, loss), 3));
                }
            }
        }
        return cases;
    }

    @Test
    void everyMistakeIsWrongAndNearlyAllAreNamed() throws IOException {
        List<ModelCases.Case> cases = cases();
        for (int c = 0; c < cases.size(); c += EVERY) {
            for (long seed = 1; seed <= SEEDS; seed++) {
                plant(cases.get(c), seed);
            }
        }
        Path report = Path.of("target", "mutants.txt");
        Files.createDirectories(report.getParent());
        Files.writeString(report, report());

        assertThat(kinds).hasSizeGreaterThanOrEqualTo(12);
        assertThat(judged).isGreaterThan(5 * equivalent.size());
        assertThat(notWrong).isEmpty();
        assertThat(notNamed).hasSizeLessThanOrEqualTo((int) ((1 - NAMED) * judged));
    }

    private String report() {
        StringBuilder text =
                new StringBuilder("%d mutants, %d equivalent, %d judged, %d not wrong, %d not named, %d named alone%n"
                        .formatted(
                                judged + equivalent.size(),
                                equivalent.size(),
                                judged,
                                notWrong.size(),
                                notNamed.size(),
                                alone));
        kinds.forEach((kind, counts) -> text.append(
                "%s: %d planted, %d equivalent, %d not named%n".formatted(kind, counts[0], counts[1], counts[2])));
        List.of(notWrong, notNamed, equivalent)
                .forEach(list -> text.append(String.join("\n", list)).append("\n\n"));
        return text.toString();
    }

    private void plant(ModelCases.Case tested, long seed) {
        Batch batch = RandomPoints.batch(tested.model(), tested.samples(), seed);
        Parameters[] points = {
            RandomPoints.parameters(tested.model(), 1, 10 * seed),
            RandomPoints.parameters(tested.model(), 1, 10 * seed + 1)
        };
        GradientCheck check = GradientCheck.ofModel(tested.model(), batch)
                .witnesses(Witness.AUTODIFF)
                .at(points);
        for (Mutant mutant : Mutant.of(tested.model(), batch)) {
            String name = "%s, seed %d: %s: %s".formatted(tested, seed, mutant.kind(), mutant.cause());
            int[] counts = kinds.computeIfAbsent(mutant.kind(), kind -> new int[3]);
            counts[0]++;
            Map<Integer, Map<String, INDArray>> said = new LinkedHashMap<>();
            CheckResult result = check.gradient(at -> {
                        var gradient = mutant.gradient().apply(at);
                        said.putIfAbsent(said.size(), gradient);
                        return gradient;
                    })
                    .run();
            if (change(tested, batch, points, said) <= EQUIVALENT) {
                counts[1]++;
                equivalent.add("equivalent: " + name);
                continue;
            }
            judged++;
            if (wrong(result).findAny().isEmpty()) {
                notWrong.add("not wrong: " + name + "\n" + result);
            } else if (!names(result, mutant)) {
                counts[2]++;
                notNamed.add("not named: " + name + " but "
                        + wrong(result)
                                .map(array -> array.parameter() + " " + array.causes())
                                .collect(Collectors.joining(", ")));
            } else if (wrong(result).allMatch(array -> array.causes().size() == 1)) {
                alone++;
            }
        }
    }

    /** A cost of which nothing is known but values has no autodiff; differences and the remainder let no mistake pass either. */
    @Test
    void differencesAloneLetNoMistakePass() {
        List<ModelCases.Case> cases = cases();
        List<String> passed = new ArrayList<>();
        int tried = 0;
        for (int c = 0; c < cases.size(); c += 4 * EVERY) {
            ModelCases.Case tested = cases.get(c);
            Batch batch = RandomPoints.batch(tested.model(), tested.samples(), 1);
            Parameters at = RandomPoints.parameters(tested.model(), 1, 10);
            HandNetwork hand = new HandNetwork(tested.model(), Precision.FLOAT64, new OptimizerSpec.Sgd(1), at);
            GradientCheck check = GradientCheck.ofCost(theta -> {
                        hand.setParameters(theta);
                        return hand.cost(batch);
                    })
                    .at(at);
            for (Mutant mutant : Mutant.of(tested.model(), batch)) {
                Map<String, INDArray> said = mutant.gradient().apply(at);
                if (change(tested, batch, new Parameters[] {at}, Map.of(0, said)) > EQUIVALENT) {
                    tried++;
                    CheckResult result = check.gradient(theta -> said).run();
                    if (result.passes()) {
                        passed.add("%s: %s: %s%n%s".formatted(tested, mutant.kind(), mutant.cause(), result));
                    }
                }
            }
        }
        assertThat(tried).isGreaterThan(50);
        assertThat(passed).isEmpty();
    }

    private static Stream<ArrayResult> wrong(CheckResult result) {
        return result.arrays().stream().filter(array -> array.verdict() == GradientVerdict.WRONG);
    }

    /** Whether for every wrong array, the planted mistake is among those named. */
    private static boolean names(CheckResult result, Mutant mutant) {
        return wrong(result)
                .allMatch(array -> array.causes().contains(mutant.cause().name()));
    }

    /** The largest change of the gradient relative to its norm, by a gradient without a mistake in plain loops. */
    private static double change(
            ModelCases.Case tested, Batch batch, Parameters[] points, Map<Integer, Map<String, INDArray>> said) {
        double most = 0;
        BackPropagationMistake none = BackPropagationMistake.of(BackPropagationMistake.Kind.NONE, 0, "none");
        for (int p = 0; p < points.length; p++) {
            Parameters right = Parameters.copyOf(new PlantedMistake(tested.model(), batch, none, points[p]).gradient());
            Parameters gap = right.combine(Parameters.copyOf(said.get(p)), (a, b) -> a.sub(b));
            most = Math.max(most, gap.norm() / Math.max(right.norm(), Double.MIN_NORMAL));
        }
        return most;
    }
}
