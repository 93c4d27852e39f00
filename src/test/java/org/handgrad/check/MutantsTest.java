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
import org.handgrad.check.evidence.Witness;
import org.handgrad.check.subject.Slip;
import org.handgrad.data.Batch;
import org.handgrad.model.Parameters;
import org.handgrad.testing.ModelCases;
import org.handgrad.testing.RandomPoints;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A check is worth something only if it fails for the mistakes that people make, and for these alone. Of the models one in
 * 47 is taken, or {@code -Dhandgrad.mutants=1} of them all; {@code target/mutants.txt} lists what was not named.
 */
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

    @Test
    void everyMistakeIsWrongAndNearlyAllAreNamed() throws IOException {
        List<ModelCases.Case> cases = ModelCases.all();
        for (int c = 0; c < cases.size(); c += EVERY) {
            for (long seed = 1; seed <= SEEDS; seed++) {
                plant(cases.get(c), seed);
            }
        }
        Path report = Path.of("target", "mutants.txt");
        Files.createDirectories(report.getParent());
        Files.writeString(report, report());

        assertThat(kinds).hasSizeGreaterThanOrEqualTo(12);
        assertThat(notWrong).isEmpty();
        assertThat(notNamed).hasSizeLessThanOrEqualTo((int) ((1 - NAMED) * judged));
    }

    private String report() {
        StringBuilder text = new StringBuilder("%d mutants, %d equivalent, %d judged, %d not wrong, %d not named%n"
                .formatted(judged + equivalent.size(), equivalent.size(), judged, notWrong.size(), notNamed.size()));
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
            if (result.arrays().stream().noneMatch(array -> array.verdict() == Verdict.WRONG)) {
                notWrong.add("not wrong: " + name + "\n" + result);
            } else if (!names(result, mutant)) {
                counts[2]++;
                notNamed.add("not named: " + name + " but "
                        + result.arrays().stream()
                                .filter(array -> array.verdict() == Verdict.WRONG)
                                .map(array -> array.parameter() + " " + array.causes())
                                .collect(Collectors.joining(", ")));
            }
        }
    }

    /** Whether for every wrong array, the planted mistake is among those named. */
    private static boolean names(CheckResult result, Mutant mutant) {
        return result.arrays().stream()
                .filter(array -> array.verdict() == Verdict.WRONG)
                .allMatch(array -> array.causes().contains(mutant.cause().name()));
    }

    /** The largest change of the gradient relative to its norm, by a gradient without a mistake in plain loops. */
    private static double change(
            ModelCases.Case tested, Batch batch, Parameters[] points, Map<Integer, Map<String, INDArray>> said) {
        double most = 0;
        Slip none = Slip.of(Slip.Kind.NONE, 0, "none");
        for (int p = 0; p < points.length; p++) {
            Parameters right = Parameters.copyOf(new PlantedMistake(tested.model(), batch, none, points[p]).gradient());
            Parameters gap = right.combine(Parameters.copyOf(said.get(p)), (a, b) -> a.sub(b));
            most = Math.max(most, gap.norm() / Math.max(right.norm(), Double.MIN_NORMAL));
        }
        return most;
    }
}
