package org.handgrad.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.handgrad.data.BundledTable;
import org.handgrad.data.DataSource;
import org.handgrad.data.Split;

/** Reads {@code data: …}. */
final class DataReader {
    private DataReader() {}

    /**
     * @param name what inline points are called
     * @param folder what paths are relative to
     */
    static Optional<ExperimentConfig.Data> read(YamlMapping data, String name, Path folder) {
        Map<String, Function<YamlValue, Optional<DataSource>>> sources = new LinkedHashMap<>();
        sources.put("points", value -> value.asMapping().flatMap(map -> PointsReader.read(map, name)));
        sources.put("csv", value -> value.asMapping().flatMap(map -> CsvReader.read(map, folder)));
        sources.put(
                "bundled",
                value -> value.asChoice(Choices.of(BundledTable.values())).map(DataSource.Bundled::new));
        sources.put("line", value -> value.asMapping().flatMap(GeneratedReader::line));
        sources.put("sine", value -> value.asMapping().flatMap(GeneratedReader::sine));
        sources.put("gates", GeneratedReader::gates);
        sources.put("adder", value -> value.asMapping().flatMap(GeneratedReader::adder));
        sources.put("spirals", value -> value.asMapping().flatMap(GeneratedReader::spirals));

        List<DataSource> found = new ArrayList<>();
        sources.forEach((key, reader) -> data.optional(key).flatMap(reader).ifPresent(found::add));
        boolean standardize =
                data.optional("standardize").flatMap(YamlValue::asBoolean).orElse(false);
        Split split = data.optional("split")
                .flatMap(YamlValue::asMapping)
                .map(DataReader::split)
                .orElse(Split.NONE);
        data.end();
        List<String> given =
                sources.keySet().stream().filter(data.names()::contains).toList();
        if (given.size() != 1) {
            data.problem("expected one of %s, found %s"
                    .formatted(
                            String.join(", ", sources.keySet()),
                            given.isEmpty() ? "none" : String.join(" and ", given)));
        }
        return found.stream().findFirst().map(source -> new ExperimentConfig.Data(source, split, standardize));
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
}
