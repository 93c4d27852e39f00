package org.handgrad.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.handgrad.data.BundledTable;
import org.handgrad.data.DataSource;
import org.handgrad.data.Split;
import org.handgrad.data.Task;

/** Reads {@code data: …}. */
final class DataReader {
    /** Whether the targets are classes; in the order in which messages list the choices. */
    private static final Map<String, Boolean> TASKS = new LinkedHashMap<>();

    static {
        TASKS.put("regression", false);
        TASKS.put("classification", true);
    }

    private DataReader() {}

    /** @param name what inline points are called */
    static Optional<ExperimentConfig.Data> read(YamlMapping data, String name) {
        Optional<DataSource> bundled = data.optional("bundled")
                .flatMap(value -> value.asChoice(Choices.of(BundledTable.values())))
                .map(DataSource.Bundled::new);
        Optional<YamlValue> points = data.optional("points");
        Optional<DataSource> inline = points.flatMap(YamlValue::asMapping).flatMap(map -> inline(map, name));
        boolean standardize =
                data.optional("standardize").flatMap(YamlValue::asBoolean).orElse(false);
        Split split = data.optional("split")
                .flatMap(YamlValue::asMapping)
                .map(DataReader::split)
                .orElse(Split.NONE);
        data.end();
        if (data.optional("bundled").isPresent() == points.isPresent()) {
            data.problem("expected either points or bundled, found " + (points.isPresent() ? "both" : "neither"));
        }
        return bundled.or(() -> inline).map(source -> new ExperimentConfig.Data(source, split, standardize));
    }

    private static Split split(YamlMapping split) {
        double test = split.required("test")
                .flatMap(value -> value.asNumber(v -> v > 0 && v < 1, "a part between 0 and 1"))
                .orElse(0.0);
        int seed = split.optional("seed")
                .flatMap(value -> value.asInteger(0, Integer.MAX_VALUE))
                .orElse(1);
        split.end();
        return new Split(test, seed);
    }

    private static Optional<DataSource> inline(YamlMapping points, String name) {
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
        if (classification && !targets.stream().allMatch(DataReader::namesOneClass)) {
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
