package org.handgrad.data.pipeline;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.handgrad.data.DataException;
import org.handgrad.data.Dataset;
import org.handgrad.data.column.ColumnRef;
import org.handgrad.data.text.Delimiter;
import org.handgrad.data.text.Dialect;
import org.handgrad.data.text.NumberStyle;

/** Texts as files, the formats that read them, and what reading gives. */
public final class TableTexts {
    private static final MissingRule DROP = new MissingRule(new Replacement.DropRow(), false, List.of());

    private TableTexts() {}

    /** Commas, a header, this target, and all other columns numbers. */
    public static TableFormat withHeader(String target, TargetKind kind) {
        return format(Dialect.COMMAS, target(named(target), kind), Map.of(), Treatment.Quantity.PLAIN);
    }

    private static Target target(ColumnRef column, TargetKind kind) {
        return new Target(List.of(column), kind, MissingRule.REFUSE, Scale.NONE);
    }

    private static TableFormat format(
            Dialect dialect, Target target, Map<ColumnRef, Treatment> columns, Treatment others) {
        return new TableFormat(dialect, NumberStyle.PLAIN, false, target, columns, others);
    }

    /** Commas, a header, one numeric target {@code y}, all other columns inputs. */
    static TableFormat numbers() {
        return withHeader("y", TargetKind.NUMBERS);
    }

    /** Commas, a header, one target {@code y} of labels. */
    static TableFormat classes() {
        return withHeader("y", TargetKind.ONE_COLUMN_A_CLASS);
    }

    public static TableFormat withDelimiter(TableFormat format, char delimiter) {
        Delimiter known = delimiter == '\t' ? Delimiter.TAB : delimiter == ' ' ? Delimiter.SPACE : of(delimiter);
        return format(format.dialect().withDelimiter(known), format.target(), format.columns(), format.others());
    }

    private static Delimiter of(char delimiter) {
        return List.of(Delimiter.values()).stream()
                .filter(known -> known.label().equals(String.valueOf(delimiter)))
                .findFirst()
                .orElseThrow();
    }

    public static TableFormat withoutHeader(TableFormat format, int target) {
        return format(
                Dialect.of(format.dialect().delimiter(), false),
                target(numbered(target), format.target().kind()),
                format.columns(),
                format.others());
    }

    static TableFormat withTargets(TableFormat format, ColumnRef... targets) {
        return format(
                format.dialect(),
                new Target(List.of(targets), format.target().kind(), MissingRule.REFUSE, Scale.NONE),
                format.columns(),
                format.others());
    }

    /** With these inputs alone. */
    public static TableFormat withInputs(TableFormat format, ColumnRef... inputs) {
        Map<ColumnRef, Treatment> columns = new LinkedHashMap<>();
        for (ColumnRef input : inputs) {
            columns.put(input, Treatment.Quantity.PLAIN);
        }
        return format(format.dialect(), format.target(), columns, new Treatment.Drop());
    }

    /** With these columns as they are said to be. */
    static TableFormat withColumns(TableFormat format, Map<String, Treatment> treatments) {
        Map<ColumnRef, Treatment> columns = new LinkedHashMap<>();
        treatments.forEach((name, treatment) -> columns.put(named(name), treatment));
        return format(format.dialect(), format.target(), columns, format.others());
    }

    /** With rows left out that lack a value. */
    public static TableFormat dropping(TableFormat format) {
        Treatment dropping = new Treatment.Quantity(DROP, Optional.empty());
        Map<ColumnRef, Treatment> columns = new LinkedHashMap<>();
        format.columns().keySet().forEach(column -> columns.put(column, dropping));
        return format(
                format.dialect(),
                new Target(format.target().columns(), format.target().kind(), DROP, Scale.NONE),
                columns,
                format.others() instanceof Treatment.Drop ? format.others() : dropping);
    }

    static ColumnRef named(String name) {
        return new ColumnRef.Named(name);
    }

    static ColumnRef numbered(int number) {
        return new ColumnRef.Numbered(number);
    }

    static Path file(Path folder, String text) {
        return file(folder, text.getBytes(StandardCharsets.UTF_8));
    }

    static Path file(Path folder, byte[] bytes) {
        try {
            return Files.write(folder.resolve("t.csv"), bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** All samples of a text, in their own units. */
    static Dataset read(Path folder, String text, TableFormat format) {
        return all(TableSamples.read(file(folder, text), format));
    }

    /** All samples, in their own units. */
    public static Dataset all(TableSamples samples) {
        int[] rows = IntStream.range(0, samples.size()).toArray();
        return samples.fit(false, rows).unscaled(rows);
    }

    /** What reading a file complains of, with its name in the place of its path and a line feed at the end. */
    static String complaint(Path file, TableFormat format) {
        return catchThrowableOfType(DataException.class, () -> TableSamples.read(file, format))
                        .getMessage()
                        .replace(System.lineSeparator(), "\n")
                        .replace(file.toString(), file.getFileName().toString())
                + "\n";
    }

    static double[][] inputs(Dataset data) {
        return data.samples().x().toDoubleMatrix();
    }

    static double[][] targets(Dataset data) {
        return data.samples().y().toDoubleMatrix();
    }
}
