package org.handgrad.config;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handgrad.data.DataSource;
import org.handgrad.data.csv.ColumnRef;
import org.handgrad.data.csv.CsvFormat;
import org.handgrad.data.csv.MissingValues;
import org.handgrad.data.csv.TargetKind;

/** Reads {@code csv: { file: table.csv, targets: y, task: regression }}. */
final class CsvReader {
    private static final Map<String, TargetKind> TASKS = new LinkedHashMap<>();

    static {
        TASKS.put("regression", TargetKind.NUMBERS);
        TASKS.put("classification", TargetKind.ONE_COLUMN_A_CLASS);
        TASKS.put("binary", TargetKind.ZERO_OR_ONE);
        TASKS.put("multi-label", TargetKind.MULTI_LABEL);
    }

    private CsvReader() {}

    /** @param folder what the file's path is relative to */
    static Optional<DataSource> read(YamlMapping csv, Path folder) {
        Optional<Path> file = csv.required("file").flatMap(value -> value.asPath(folder));
        Optional<Character> delimiter =
                csv.optional("delimiter").map(CsvReader::delimiter).orElse(Optional.of(','));
        boolean header = csv.optional("header").flatMap(YamlValue::asBoolean).orElse(true);
        List<ColumnRef> targets =
                csv.required("targets").map(CsvReader::columns).orElse(List.of());
        Optional<List<ColumnRef>> inputs = csv.optional("inputs").map(CsvReader::columns);
        Optional<TargetKind> task = csv.required("task").flatMap(value -> value.asChoice(TASKS));
        MissingValues missing = csv.optional("missing")
                .flatMap(value -> value.asChoice(Choices.of(MissingValues.values())))
                .orElse(MissingValues.REFUSE);
        csv.end();
        boolean labels = task.isPresent()
                && (task.get() == TargetKind.ONE_COLUMN_A_CLASS || task.get() == TargetKind.ZERO_OR_ONE);
        if (labels && targets.size() > 1) {
            csv.required("targets")
                    .orElseThrow()
                    .problem("a classification has one target column, found %s".formatted(targets.size()));
            return Optional.empty();
        }
        if (file.isEmpty()
                || delimiter.isEmpty()
                || task.isEmpty()
                || targets.isEmpty()
                || inputs.filter(List::isEmpty).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(new DataSource.Csv(
                file.get(), new CsvFormat(delimiter.get(), header, targets, inputs, task.get(), missing)));
    }

    private static Optional<Character> delimiter(YamlValue value) {
        Optional<String> text = value.asText();
        if (text.isPresent()
                && text.get().length() == 1
                && "\"\r\n".indexOf(text.get().charAt(0)) < 0) {
            return Optional.of(text.get().charAt(0));
        }
        text.ifPresent(found -> value.problem("expected a single character, found '%s'".formatted(found)));
        return Optional.empty();
    }

    /** One column, or a list of them: each by its name or by its number, counted from 1. */
    private static List<ColumnRef> columns(YamlValue value) {
        return value.isList()
                ? value.asList().stream()
                        .flatMap(element -> element.asColumn().stream())
                        .toList()
                : value.asColumn().stream().toList();
    }
}
