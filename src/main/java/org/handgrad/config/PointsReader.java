package org.handgrad.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.handgrad.data.DataSource;
import org.handgrad.data.Task;

/** Reads {@code points: { inputs: …, targets: … }}. */
final class PointsReader {
    /** Whether the targets are classes; in the order in which messages list the choices. */
    private static final Map<String, Boolean> TASKS = new LinkedHashMap<>();

    static {
        TASKS.put("regression", false);
        TASKS.put("classification", true);
    }

    private PointsReader() {}

    /** @param name what the points are called */
    static Optional<DataSource> read(YamlMapping points, String name) {
        Optional<YamlValue> inputValue = points.required("inputs");
        Optional<YamlValue> targetValue = points.required("targets");
        List<List<Double>> inputs = inputValue.map(YamlValue::asRows).orElse(List.of());
        List<List<Double>> targets = targetValue.map(YamlValue::asRows).orElse(List.of());
        boolean classification =
                points.optional("task").flatMap(value -> value.asChoice(TASKS)).orElse(false);
        points.end();
        if (inputs.isEmpty() || targets.isEmpty()) {
            return Optional.empty();
        }
        if (inputs.size() != targets.size()) {
            targetValue
                    .orElseThrow()
                    .problem("expected as many rows as inputs has, %s, found %s"
                            .formatted(inputs.size(), targets.size()));
        }
        if (classification && !targets.stream().allMatch(PointsReader::namesOneClass)) {
            targetValue
                    .orElseThrow()
                    .problem("expected 0 or 1 in one column, or one column a class with a single 1 in each row");
        }
        int classes = Math.max(2, targets.get(0).size());
        Task task = classification
                ? new Task.Classification(
                        IntStream.range(0, classes).mapToObj(String::valueOf).toList())
                : new Task.Regression();
        return Optional.of(new DataSource.Inline(name, inputs, targets, task));
    }

    private static boolean namesOneClass(List<Double> row) {
        boolean zerosAndOnes = row.stream().allMatch(v -> v == 0 || v == 1);
        return zerosAndOnes
                && (row.size() == 1 || row.stream().mapToDouble(v -> v).sum() == 1);
    }
}
