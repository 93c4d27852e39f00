package org.handgrad.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handgrad.config.schema.BooleanKind;
import org.handgrad.config.schema.ChoiceKind;
import org.handgrad.config.schema.ColumnKind;
import org.handgrad.config.schema.EitherKind;
import org.handgrad.config.schema.Key;
import org.handgrad.config.schema.ListKind;
import org.handgrad.config.schema.Section;
import org.handgrad.config.schema.SectionValues;
import org.handgrad.config.schema.TextKind;
import org.handgrad.config.schema.ValueKind;
import org.handgrad.data.csv.ColumnRef;
import org.handgrad.data.csv.CsvFormat;
import org.handgrad.data.csv.MissingValues;
import org.handgrad.data.csv.TargetKind;
import org.handgrad.data.source.DataSource;

/** {@code csv: { file: table.csv, targets: y, task: regression }}. */
final class CsvSection {
    private static final ValueKind<List<ColumnRef>> COLUMNS =
            EitherKind.oneOrList(new ColumnKind().as(List::of), ListKind.distinct(new ColumnKind()));

    private static final Map<String, TargetKind> TASKS = new LinkedHashMap<>();
    private static final Map<String, Character> DELIMITERS = new LinkedHashMap<>();

    static {
        TASKS.put("regression", TargetKind.NUMBERS);
        TASKS.put("classification", TargetKind.ONE_COLUMN_A_CLASS);
        TASKS.put("binary", TargetKind.ZERO_OR_ONE);
        TASKS.put("multi-label", TargetKind.MULTI_LABEL);
        DELIMITERS.put(",", ',');
        DELIMITERS.put(";", ';');
        DELIMITERS.put("|", '|');
        DELIMITERS.put(":", ':');
        DELIMITERS.put("tab", '\t');
        DELIMITERS.put("space", ' ');
    }

    private static final Key<String> FILE = Key.required(
            "file", new TextKind(), "The table, in UTF-8. A relative path begins in the folder of the configuration.");

    private static final Key<List<ColumnRef>> TARGETS = Key.required(
            "targets",
            COLUMNS,
            "The column or columns that are to be predicted, by name or by number, counted from 1.");

    private static final Key<TargetKind> TASK = Key.required(
            "task",
            new ChoiceKind<>(TASKS),
            "What the targets mean: `regression`, quantities; `classification`, the name of a class, which becomes one target "
                    + "column a class, in the order of numbers or of the alphabet; `binary`, one of two names, which becomes one column of 0 and 1; "
                    + "`multi-label`, 0 or 1 in each column.");

    private static final Key<List<ColumnRef>> INPUTS = Key.optional(
                    "inputs", COLUMNS, "The columns that are predicted from, in this order.")
            .otherwise("all that are not targets");

    private static final Key<Boolean> HEADER = Key.optional(
                    "header", new BooleanKind(), "Whether the first line names the columns.")
            .otherwise(true, "true");

    private static final Key<Character> DELIMITER = Key.optional(
                    "delimiter", new ChoiceKind<>(DELIMITERS), "What stands between two fields.")
            .otherwise(',', "\",\"");

    private static final Key<MissingValues> MISSING = Key.optional(
                    "missing",
                    ChoiceKind.of(MissingValues.values()),
                    "What is done about an empty field, `NA`, `N/A`, `NaN`, `null` or `?` in a column that is used: the file "
                            + "is refused, or the row is left out and counted.")
            .otherwise(MissingValues.REFUSE, "refuse");

    static final Key<ParsedSource> CSV = Key.optional(
            "csv",
            Section.lenient(
                    "csv",
                    "A table of your own. A field with a delimiter, a quote or a line end in it stands between double quotes, "
                            + "and a quote inside it is written twice.",
                    List.of(FILE, TARGETS, TASK, INPUTS, HEADER, DELIMITER, MISSING),
                    CsvSection::source),
            "A table of your own.");

    private CsvSection() {}

    private static Optional<ParsedSource> source(SectionValues entries) {
        int targets = entries.get(TARGETS).map(List::size).orElse(1);
        boolean oneLabel = entries.get(TASK)
                .filter(task -> task == TargetKind.ONE_COLUMN_A_CLASS || task == TargetKind.ZERO_OR_ONE)
                .isPresent();
        if (oneLabel && targets > 1) {
            entries.placeOf(TARGETS)
                    .problem("a classification has one target column, found %s; is it multi-label?".formatted(targets));
            return Optional.empty();
        }
        if (!entries.areSound()) {
            return Optional.empty();
        }
        String name = entries.value(FILE);
        if (name.chars().anyMatch(Character::isISOControl)) {
            return entries.placeOf(FILE).mismatch("the path of a file, without line ends and control characters");
        }
        Path file;
        try {
            file = Path.of(name);
        } catch (InvalidPathException e) {
            return entries.placeOf(FILE).mismatch("the path of a file");
        }
        CsvFormat format = new CsvFormat(
                entries.value(DELIMITER),
                entries.value(HEADER),
                entries.value(TARGETS),
                entries.get(INPUTS),
                entries.value(TASK),
                entries.value(MISSING));
        return Optional.of((experiment, folder) -> new DataSource.Csv(folder.resolve(file.toString()), format));
    }
}
