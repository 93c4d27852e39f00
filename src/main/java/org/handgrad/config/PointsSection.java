package org.handgrad.config;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.handgrad.config.schema.ChoiceKind;
import org.handgrad.config.schema.Key;
import org.handgrad.config.schema.MatrixKind;
import org.handgrad.config.schema.Section;
import org.handgrad.config.schema.SectionValues;
import org.handgrad.config.yaml.YamlValue;
import org.handgrad.data.Task;
import org.handgrad.data.source.DataSource;

/** {@code points: { inputs: [[0, 1]], targets: [[1]] }}. */
final class PointsSection {
    /** What targets that are written out may mean. */
    private enum Meaning {
        REGRESSION,
        CLASSIFICATION,
        MULTI_LABEL
    }

    private static final Key<List<List<Double>>> INPUTS =
            Key.required("inputs", new MatrixKind(), "One row per sample, one number per input.");

    private static final Key<List<List<Double>>> TARGETS =
            Key.required("targets", new MatrixKind(), "One row per sample, one number per output.");

    private static final Key<Meaning> TASK = Key.optional(
                    "task",
                    ChoiceKind.of(Meaning.values()),
                    "`regression`: quantities; `classification`: one class per sample, as 0 or 1 in one column or one-hot; "
                            + "`multi-label`: independent labels, 0 or 1 in one column each.")
            .otherwise(Meaning.REGRESSION, "regression");

    static final Key<ParsedSource> POINTS = Key.optional(
            "points",
            Section.lenient(
                    "points",
                    "Samples in the configuration itself. Inputs are named x1, x2, …",
                    List.of(INPUTS, TARGETS, TASK),
                    PointsSection::source),
            "Samples in the configuration itself.");

    private PointsSection() {}

    private static Optional<ParsedSource> source(SectionValues entries) {
        Optional<List<List<Double>>> inputs = entries.get(INPUTS);
        Optional<List<List<Double>>> targets = entries.get(TARGETS);
        Optional<Meaning> meaning = entries.get(TASK);
        if (targets.isEmpty() || meaning.isEmpty()) {
            return Optional.empty();
        }
        boolean right = areOfTask(targets.get(), meaning.get(), entries.placeOf(TARGETS));
        if (inputs.isPresent() && inputs.get().size() != targets.get().size()) {
            entries.placeOf(TARGETS)
                    .problem("expected as many rows as inputs has, %s, found %s"
                            .formatted(inputs.get().size(), targets.get().size()));
            right = false;
        }
        Task task = task(meaning.get(), targets.get().get(0).size());
        return right
                ? inputs.map(x -> (experiment, folder) -> new DataSource.Inline(experiment, x, targets.get(), task))
                : Optional.empty();
    }

    private static boolean areOfTask(List<List<Double>> targets, Meaning meaning, YamlValue place) {
        boolean zerosAndOnes = targets.stream().flatMap(List::stream).allMatch(v -> v == 0 || v == 1);
        if (meaning == Meaning.CLASSIFICATION
                && !(zerosAndOnes && targets.stream().allMatch(PointsSection::namesOneClass))) {
            place.problem("expected 0 or 1 in one column, or one-hot rows with a single 1");
            return false;
        }
        if (meaning == Meaning.MULTI_LABEL && !zerosAndOnes) {
            place.problem("expected 0 or 1 in every column");
            return false;
        }
        return true;
    }

    private static boolean namesOneClass(List<Double> row) {
        return row.size() == 1 || row.stream().mapToDouble(v -> v).sum() == 1;
    }

    private static Task task(Meaning meaning, int columns) {
        return switch (meaning) {
            case REGRESSION -> new Task.Regression();
            case CLASSIFICATION ->
                new Task.Classification(IntStream.range(0, Math.max(2, columns))
                        .mapToObj(String::valueOf)
                        .toList());
            case MULTI_LABEL ->
                new Task.MultiLabel(
                        IntStream.rangeClosed(1, columns).mapToObj(i -> "y" + i).toList());
        };
    }
}
