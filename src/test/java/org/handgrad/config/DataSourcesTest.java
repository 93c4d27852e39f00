package org.handgrad.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.handgrad.config.yaml.ConfigException;
import org.handgrad.data.column.ColumnRef;
import org.handgrad.data.column.DatePart;
import org.handgrad.data.column.Dates;
import org.handgrad.data.generated.Adder;
import org.handgrad.data.generated.EvenSpacing;
import org.handgrad.data.generated.Gate;
import org.handgrad.data.generated.Generator;
import org.handgrad.data.generated.Noise;
import org.handgrad.data.generated.Sine;
import org.handgrad.data.generated.Spirals;
import org.handgrad.data.generated.StraightLine;
import org.handgrad.data.generated.TruthTable;
import org.handgrad.data.pipeline.MissingRule;
import org.handgrad.data.pipeline.Replacement;
import org.handgrad.data.pipeline.Scale;
import org.handgrad.data.pipeline.TableFormat;
import org.handgrad.data.pipeline.Target;
import org.handgrad.data.pipeline.TargetKind;
import org.handgrad.data.pipeline.Treatment;
import org.handgrad.data.source.DataSource;
import org.handgrad.data.split.Split;
import org.handgrad.data.text.Delimiter;
import org.handgrad.data.text.Dialect;
import org.handgrad.data.text.NumberStyle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every source of data as a configuration names it; and what is wrong with a table, told as everything else is. */
class DataSourcesTest {
    @TempDir
    private Path folder;

    private static String config(String data, int units) {
        return """
                data:
                  %s
                models:
                  m:
                    layers: [{ units: %d, activation: sigmoid }]
                    loss: l2
                optimizers:
                  sgd: { learning-rate: 0.5 }
                training: { epochs: 3 }
                """.formatted(data, units);
    }

    private ExperimentConfig read(String data, int units) throws IOException {
        Path file = Files.writeString(folder.resolve("a.yaml"), config(data, units));
        return ExperimentReader.read(file, List.of());
    }

    private static List<String> features(ExperimentConfig config) {
        return config.data().source().load().fit(false, 0, 1).scaled(0).features();
    }

    /** With the folder taken out of it. */
    private String messageOf(String data, int units) {
        return catchThrowableOfType(ConfigException.class, () -> read(data, units))
                .getMessage()
                .replace(folder + folder.getFileSystem().getSeparator(), "")
                .replace(System.lineSeparator(), "\n");
    }

    @Test
    void aFileNameIsOneLine() {
        assertThat(messageOf("csv: { file: \"t.csv\\n\", target: { column: y, task: regression } }", 1))
                .isEqualTo("""
                a.yaml:2:16: file: expected the path of a file, without line ends and control characters, found 't.csv '
                    2 |   csv: { file: "t.csv\\n", target: { column: y, task: regression } }
                      |                ^""");
    }

    static Stream<Arguments> generated() {
        return Stream.of(
                arguments("line: { count: 3, low: 0, high: 1 }", 1, new StraightLine(1, 0, new EvenSpacing(3, 0, 1))),
                arguments(
                        "line: { slope: 2, intercept: -1, count: 3, low: 0, high: 1 }",
                        1,
                        new StraightLine(2, -1, new EvenSpacing(3, 0, 1))),
                arguments("sine: { count: 3, low: 0, high: 1 }", 1, new Sine(new EvenSpacing(3, 0, 1), Noise.NONE)),
                arguments(
                        "sine: { count: 3, low: 0, high: 1, noise: 0.5, seed: 7 }",
                        1,
                        new Sine(new EvenSpacing(3, 0, 1), new Noise(0.5, 7))),
                arguments("gates: [xor]", 1, new TruthTable(List.of(Gate.XOR))),
                arguments("gates: [nand, or]", 2, new TruthTable(List.of(Gate.NAND, Gate.OR))),
                arguments("adder: { bits: 2 }", 3, new Adder(2)),
                arguments("spirals: { points-per-spiral: 5 }", 1, new Spirals(5, 1, Noise.NONE)),
                arguments(
                        "spirals: { points-per-spiral: 5, turns: 2, noise: 0.1 }",
                        1,
                        new Spirals(5, 2, new Noise(0.1, 1))));
    }

    @ParameterizedTest
    @MethodSource("generated")
    void aGeneratorIsReadAsIt(String data, int units, Generator generator) throws IOException {
        assertThat(read(data, units).data())
                .isEqualTo(new ExperimentConfig.Data(
                        new DataSource.Generated(generator), Split.NONE, Optional.empty(), false));
    }

    @Test
    void aTableIsFoundBesideTheConfiguration() throws IOException {
        Path table = Files.writeString(folder.resolve("t.csv"), "a,b,y\n1,2,3\n4,5,6\n");
        ExperimentConfig config = read("csv: { file: t.csv, target: { column: y, task: regression } }", 1);
        assertThat(config.data().source())
                .isEqualTo(new DataSource.Table(
                        table,
                        new TableFormat(
                                Dialect.COMMAS,
                                NumberStyle.PLAIN,
                                false,
                                new Target(
                                        List.of(new ColumnRef.Named("y")),
                                        TargetKind.NUMBERS,
                                        MissingRule.REFUSE,
                                        Scale.STANDARD),
                                Map.of(),
                                Treatment.Quantity.PLAIN)));
        assertThat(config.models().get(0).spec().inputs()).isEqualTo(2);
    }

    @Test
    void everythingAboutATableCanBeSaid() throws IOException {
        Files.write(
                folder.resolve("t.csv"),
                "a line\n% another\n1.000,5;低;x;2024-03-01;on;7;ja\n-9;高;y;01.2.2024;off;8;nein\n3;中;;;on;9;ja\nragged\n"
                        .replace("01.2.2024", "2024-02-01")
                        .getBytes(Charset.forName("GB18030")));
        ExperimentConfig config = read("""
                csv:
                    file: t.csv
                    encoding: GB18030
                    delimiter: ";"
                    decimal: ","
                    thousands: "."
                    header: false
                    skip-lines: 1
                    comment: "%"
                    ragged-rows: drop
                    target: { column: [7], task: binary, missing: drop, missing-values: "-" }
                    columns:
                      column 1: { missing: mean, missing-values: [-9], scale: min-max }
                      2: { kind: ordinal, order: [低, 中, 高], missing: mode, scale: none }
                      3: { kind: category, missing: own-category }
                      4: { kind: date, form: yyyy-MM-dd, parts: [year, month], missing: { value: 2024-01-01 }, indicator: true }
                      5: boolean
                      6: drop""", 1);
        assertThat(((DataSource.Table) config.data().source()).format())
                .usingRecursiveComparison()
                .ignoringFieldsOfTypes(DateTimeFormatter.class)
                .isEqualTo(new TableFormat(
                        new Dialect(
                                Optional.of(Charset.forName("GB18030")),
                                Delimiter.SEMICOLON,
                                false,
                                1,
                                Optional.of('%')),
                        new NumberStyle(',', Optional.of('.')),
                        true,
                        new Target(
                                List.of(new ColumnRef.Numbered(7)),
                                TargetKind.ZERO_OR_ONE,
                                new MissingRule(new Replacement.DropRow(), false, List.of("-")),
                                Scale.NONE),
                        columns(),
                        Treatment.Quantity.PLAIN));
        assertThat(config.models().get(0).spec().inputs()).isEqualTo(1 + 1 + 3 + 4 + 1);
    }

    private static Map<ColumnRef, Treatment> columns() {
        Map<ColumnRef, Treatment> columns = new LinkedHashMap<>();
        columns.put(
                new ColumnRef.Named("column 1"),
                new Treatment.Quantity(
                        new MissingRule(new Replacement.Mean(), false, List.of("-9")), Optional.of(Scale.MIN_MAX)));
        columns.put(
                new ColumnRef.Named("2"),
                new Treatment.Ordinal(
                        List.of("低", "中", "高"),
                        new MissingRule(new Replacement.Mode(), false, List.of()),
                        Optional.of(Scale.NONE)));
        columns.put(
                new ColumnRef.Named("3"),
                new Treatment.Category(new MissingRule(new Replacement.OwnCategory(), false, List.of())));
        columns.put(
                new ColumnRef.Named("4"),
                new Treatment.Date(
                        Dates.of("yyyy-MM-dd"),
                        List.of(DatePart.YEAR, DatePart.MONTH),
                        new MissingRule(new Replacement.Value("2024-01-01"), true, List.of()),
                        Optional.empty()));
        columns.put(new ColumnRef.Named("5"), new Treatment.Bool(MissingRule.REFUSE));
        columns.put(new ColumnRef.Named("6"), new Treatment.Drop());
        return columns;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            columns: { a: { kind: ordinal } }                     | an ordinal needs its order, such as order: [low, medium, high]
            columns: { a: { kind: category, scale: none } }       | this is for columns of kind number, ordinal, date, and not for category
            columns: { a: { order: [x] } }                        | this is for columns of kind ordinal, and not for number
            columns: { a: { kind: category, missing: median } }   | categories have no median; expected own-category, mode, refuse, drop or a value
            columns: { a: { missing: own-category } }             | own-category is for categories; expected median, mean, mode, refuse, drop or a value
            columns: { a: { missing: { value: x } } }             | expected a number as the value, found 'x'
            columns: { a: { kind: date, form: what } }            | expected a form of dates, such as yyyy-MM-dd, found 'what'
            columns: { a: text }                                  | expected one of number, boolean, category, drop, found 'text'
            thousands: "."                                        | expected another character than 'decimal' is, found '.'
            encoding: martian                                     | expected the name of an encoding, such as UTF-8, GB18030 or windows-1252, found 'martian'
            comment: "//"                                         | expected a single character between quotes, found '//'
            """)
    void whatDoesNotFitAColumnIsRefused(String entry, String message) throws IOException {
        Files.writeString(folder.resolve("t.csv"), "a,y\n1,2\n3,4\n");
        assertThat(messageOf("csv: { file: t.csv, target: { column: y, task: regression }, %s }".formatted(entry), 1)
                        .lines()
                        .findFirst())
                .hasValueSatisfying(line -> assertThat(line).endsWith(message));
    }

    @Test
    void aQuotedNumberIsAName() throws IOException {
        Files.writeString(folder.resolve("t.csv"), "x,1\n1,2\n3,4\n");
        ExperimentConfig config = read("csv: { file: t.csv, target: { column: \"1\", task: regression } }", 1);
        assertThat(features(config)).containsExactly("x");
    }

    static Stream<Arguments> wrongTables() {
        String task = "classification";
        return Stream.of(
                arguments("ragged line", "a,y\n1,x\n2\n3,z\n", task, """
                        t.csv:3:1: expected 2 fields, found 1; to leave such rows out, write ragged-rows: drop
                            3 | 2
                              | ^"""),
                arguments("text where a number belongs", "a,y\n1,x\nten,z\n", task, """
                        t.csv:3:1: expected a number in column 'a', found 'ten'; if these are categories, write a: { kind: category }
                            3 | ten,z
                              | ^"""),
                arguments("not a number", "a,y\n1,x\nNaN,z\n", task, """
                        t.csv:3:1: expected a value in column 'a', found 'NaN'; to fill it in, write a: { kind: number, missing: median }
                            3 | NaN,z
                              | ^"""),
                arguments("infinite", "a,y\n1,x\n1e999,z\n", task, """
                        t.csv:3:1: expected a number in column 'a', found '1e999', which is beyond float64
                            3 | 1e999,z
                              | ^"""),
                arguments("missing value", "a,y\n1,x\n2,\n", task, """
                        t.csv:3:3: expected a value in column 'y', found nothing; to leave such rows out, write missing: drop in the target
                            3 | 2,
                              |   ^"""),
                arguments("no rows", "a,y\n", task, """
                        t.csv:1:1: expected rows below the header, found none
                            1 | a,y
                              | ^"""),
                arguments("empty", "", task, """
                        a.yaml:2:8: csv: t.csv: the file is empty; expected rows of data
                            2 |   csv: { file: t.csv, target: { column: y, task: classification } }
                              |        ^"""),
                arguments("one class", "a,y\n1,x\n2,x\n", task, """
                        t.csv:1:3: expected two classes or more in column 'y', found 1: x
                            1 | a,y
                              |   ^"""),
                arguments("three classes for two", "a,y\n1,x\n2,z\n3,w\n", "binary", """
                        t.csv:1:3: expected two classes in column 'y', found 3: x, z, w
                            1 | a,y
                              |   ^"""),
                arguments("no such column", "a,Y2\n1,2\n", task, """
                        t.csv:1:1: there is no column 'y'; expected one of a, Y2
                            1 | a,Y2
                              | ^"""),
                arguments("another delimiter", "a;y\n1;2\n", task, """
                        t.csv:1:1: there is no column 'y'; expected one of a;y (is the delimiter ';'?)
                            1 | a;y
                              | ^"""),
                arguments("quote that is not closed", "a,y\n1,\"x\n2,z\n", task, """
                        t.csv:2:3: the quoted field that begins here has no end: expected a quote, and then ',' or the end \
                        of the line (a quote inside a quoted field is written twice)
                            2 | 1,"x
                              |   ^"""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongTables")
    void whatIsWrongWithATableIsWrongWithTheConfiguration(String what, String table, String task, String message)
            throws IOException {
        Files.writeString(folder.resolve("t.csv"), table);
        assertThat(messageOf("csv: { file: t.csv, target: { column: y, task: %s } }".formatted(task), 2))
                .isEqualTo(message);
    }

    @Test
    void aByteOrderMarkMakesNoDifference() throws IOException {
        Files.writeString(folder.resolve("t.csv"), "\uFEFFy,b\n1,2\n4,5\n");
        assertThat(features(read("csv: { file: t.csv, target: { column: y, task: regression } }", 1)))
                .containsExactly("b");
    }

    @Test
    void aMissingFileIsAMistakeOfTheConfiguration() throws IOException {
        Files.writeString(folder.resolve("table.csv"), "a,y\n1,2\n");
        assertThat(messageOf("csv: { file: tabel.csv, target: { column: y, task: regression } }", 1))
                .isEqualTo("""
                        a.yaml:2:8: csv: tabel.csv: there is no such file (did you mean 'table.csv'?); expected a table as text
                            2 |   csv: { file: tabel.csv, target: { column: y, task: regression } }
                              |        ^""");
    }

    @Test
    void mistakesOfTheTableStandBelowThoseOfTheText() throws IOException {
        Files.writeString(folder.resolve("t.csv"), "a,y\n" + "x,1\n".repeat(23));
        String message = messageOf("csv: { file: t.csv, target: { column: y, task: regression }, header: yes }", 1);
        assertThat(message).isEqualTo("""
                a.yaml:2:72: header: expected true or false, found 'yes'
                    2 |   csv: { file: t.csv, target: { column: y, task: regression }, header: yes }
                      |                                                                        ^""");

        message =
                messageOf("csv: { file: t.csv, target: { column: y, task: regression } }\n  splitt: { test: 0.5 }", 1);
        assertThat(message.lines().filter(line -> line.contains(": ")))
                .startsWith(
                        "a.yaml:3:3: unknown key 'splitt' (did you mean 'split'?)",
                        "    3 |   splitt: { test: 0.5 }",
                        "t.csv:2:1: expected a number in column 'a', found 'x'; 23 cells in all: also 'x' at 3:1, 'x' at 4:1, …; if these"
                                + " are categories, write a: { kind: category }");
    }
}
