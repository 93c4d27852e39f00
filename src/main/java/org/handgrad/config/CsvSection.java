package org.handgrad.config;

import java.nio.charset.Charset;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handgrad.config.schema.BooleanKind;
import org.handgrad.config.schema.CharacterKind;
import org.handgrad.config.schema.ChoiceKind;
import org.handgrad.config.schema.EncodingKind;
import org.handgrad.config.schema.IntegerKind;
import org.handgrad.config.schema.Key;
import org.handgrad.config.schema.NamesKind;
import org.handgrad.config.schema.Section;
import org.handgrad.config.schema.SectionValues;
import org.handgrad.config.schema.TextKind;
import org.handgrad.data.column.ColumnRef;
import org.handgrad.data.pipeline.TableFormat;
import org.handgrad.data.pipeline.Treatment;
import org.handgrad.data.source.DataSource;
import org.handgrad.data.text.Delimiter;
import org.handgrad.data.text.Dialect;
import org.handgrad.data.text.NumberStyle;

/** {@code csv: { file: table.csv, target: { column: y, task: regression } }}. */
final class CsvSection {
    private static final Map<String, Delimiter> DELIMITERS = new LinkedHashMap<>();
    private static final Map<String, Character> DECIMALS = new LinkedHashMap<>();
    private static final Map<String, Boolean> RAGGED_ROWS = new LinkedHashMap<>();

    static {
        DECIMALS.put(".", '.');
        DECIMALS.put(",", ',');
        RAGGED_ROWS.put("refuse", false);
        RAGGED_ROWS.put("drop", true);
        Arrays.stream(Delimiter.values()).forEach(delimiter -> DELIMITERS.put(delimiter.label(), delimiter));
    }

    private static final Key<String> FILE = Key.required(
            "file",
            new TextKind(),
            "The table, packed by gzip or not. A relative path begins in the folder of the configuration.");

    private static final Key<Charset> ENCODING = Key.optional(
                    "encoding", new EncodingKind(), "The encoding of the file.")
            .otherwise("found by its bytes");

    private static final Key<Delimiter> DELIMITER = Key.optional(
                    "delimiter",
                    new ChoiceKind<>(DELIMITERS),
                    "What stands between two fields. `blanks` are one or more spaces and tabs, `tabs` one or more tabs.")
            .otherwise(Delimiter.COMMA, "\",\"");

    private static final Key<Boolean> HEADER = Key.optional(
                    "header",
                    new BooleanKind(),
                    "Whether the first row names the columns. Those without a name are called `column 1`, `column 2` …")
            .otherwise(true, "true");

    private static final Key<Integer> SKIP_LINES = Key.optional(
                    "skip-lines", new IntegerKind(0, 1_000_000), "Lines before the table that are passed over.")
            .otherwise(0, "0");

    private static final Key<Character> COMMENT = Key.optional(
                    "comment", new CharacterKind(), "What begins a line that is passed over.")
            .otherwise("nothing");

    private static final Key<Character> DECIMAL = Key.optional(
                    "decimal", new ChoiceKind<>(DECIMALS), "What stands before the decimals of a number.")
            .otherwise('.', "\".\"");

    private static final Key<Character> THOUSANDS = Key.optional(
                    "thousands", new CharacterKind(), "What stands between groups of three digits.")
            .otherwise("nothing");

    private static final Key<Boolean> RAGGED = Key.optional(
                    "ragged-rows",
                    new ChoiceKind<>(RAGGED_ROWS),
                    "What is done about rows with another number of fields than the first: the table is refused, or they are left out and "
                            + "counted.")
            .otherwise(false, "refuse");

    private static final Key<Map<String, Treatment>> COLUMNS = Key.optional(
                    "columns",
                    new NamesKind<>(ColumnSection.TREATMENT),
                    "How columns enter the models, by name, or by number, counted from 1.")
            .otherwise(Map.of(), "none");

    private static final Key<Treatment> OTHERS = Key.optional(
                    "others",
                    ColumnSection.TREATMENT,
                    "How the columns enter that are neither the target nor among `columns`.")
            .otherwise(Treatment.Quantity.PLAIN, "number");

    static final Key<ParsedSource> CSV = Key.optional(
            "csv",
            Section.lenient(
                    "csv",
                    "A table of your own; `handgrad new --csv` writes this for it. A field with a delimiter, a quote or a line end in it "
                            + "stands between double quotes, and a quote inside it is written twice.",
                    List.of(
                            FILE,
                            TargetSection.TARGET,
                            COLUMNS,
                            OTHERS,
                            HEADER,
                            DELIMITER,
                            DECIMAL,
                            THOUSANDS,
                            ENCODING,
                            SKIP_LINES,
                            COMMENT,
                            RAGGED),
                    CsvSection::source),
            "A table of your own.");

    private CsvSection() {}

    private static Optional<ParsedSource> source(SectionValues entries) {
        if (!entries.areSound()) {
            return Optional.empty();
        }
        Optional<Character> thousands = entries.get(THOUSANDS);
        if (thousands.equals(entries.get(DECIMAL))) {
            return entries.placeOf(THOUSANDS).mismatch("another character than 'decimal' is");
        }
        String name = entries.value(FILE);
        if (name.chars().anyMatch(Character::isISOControl)) {
            return entries.placeOf(FILE).mismatch("the path of a file, without line ends and control characters");
        }
        try {
            Path file = Path.of(name);
            TableFormat format = format(entries);
            return Optional.of((experiment, folder) -> new DataSource.Table(folder.resolve(file.toString()), format));
        } catch (InvalidPathException e) {
            return entries.placeOf(FILE).mismatch("the path of a file");
        }
    }

    private static TableFormat format(SectionValues entries) {
        Map<ColumnRef, Treatment> columns = new LinkedHashMap<>();
        entries.value(COLUMNS).forEach((name, treatment) -> columns.put(new ColumnRef.Named(name), treatment));
        return new TableFormat(
                new Dialect(
                        entries.get(ENCODING),
                        entries.value(DELIMITER),
                        entries.value(HEADER),
                        entries.value(SKIP_LINES),
                        entries.get(COMMENT)),
                new NumberStyle(entries.value(DECIMAL), entries.get(THOUSANDS)),
                entries.value(RAGGED),
                entries.value(TargetSection.TARGET),
                columns,
                entries.value(OTHERS));
    }
}
