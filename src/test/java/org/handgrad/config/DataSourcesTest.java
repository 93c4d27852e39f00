package org.handgrad.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.handgrad.config.yaml.ConfigException;
import org.handgrad.data.csv.ColumnRef;
import org.handgrad.data.csv.CsvFormat;
import org.handgrad.data.csv.MissingValues;
import org.handgrad.data.csv.TargetKind;
import org.handgrad.data.generated.Adder;
import org.handgrad.data.generated.EvenSpacing;
import org.handgrad.data.generated.Gate;
import org.handgrad.data.generated.Generator;
import org.handgrad.data.generated.Noise;
import org.handgrad.data.generated.Sine;
import org.handgrad.data.generated.Spirals;
import org.handgrad.data.generated.StraightLine;
import org.handgrad.data.generated.TruthTable;
import org.handgrad.data.source.DataSource;
import org.handgrad.data.split.Split;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
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

    /** With the folder taken out of it. */
    private String messageOf(String data, int units) {
        return catchThrowableOfType(ConfigException.class, () -> read(data, units))
                .getMessage()
                .replace(folder + folder.getFileSystem().getSeparator(), "")
                .replace(System.lineSeparator(), "\n");
    }

    @Test
    void aFileNameIsOneLine() {
        assertThat(messageOf("csv: { file: \"t.csv\\n\", targets: y, task: regression }", 1))
                .isEqualTo("""
                a.yaml:2:16: file: expected the path of a file, without line ends and control characters, found 't.csv '
                    2 |   csv: { file: "t.csv\\n", targets: y, task: regression }
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
        ExperimentConfig config = read("csv: { file: t.csv, targets: y, task: regression }", 1);
        assertThat(config.data().source())
                .isEqualTo(new DataSource.Csv(table, CsvFormat.withHeader("y", TargetKind.NUMBERS)));
        assertThat(config.models().get(0).spec().inputs()).isEqualTo(2);
    }

    @Test
    void everythingAboutATableCanBeSaid() throws IOException {
        Path table = Files.writeString(folder.resolve("t.csv"), "1;2;'yes'\n?;5;no\n3;4;no\n");
        ExperimentConfig config =
                read("""
                csv: { file: %s, targets: [3], task: binary, inputs: [2, column 1], header: false, delimiter: ;, \
                missing: drop }""".formatted(table.toUri().getPath()).replace("delimiter: ;", "delimiter: \";\""), 1);
        assertThat(((DataSource.Csv) config.data().source()).format())
                .isEqualTo(new CsvFormat(
                        ';',
                        false,
                        List.of(new ColumnRef.Numbered(3)),
                        Optional.of(List.of(new ColumnRef.Numbered(2), new ColumnRef.Named("column 1"))),
                        TargetKind.ZERO_OR_ONE,
                        MissingValues.DROP));
    }

    @Test
    void aQuotedNumberIsAName() throws IOException {
        Files.writeString(folder.resolve("t.csv"), "x,1\n1,2\n3,4\n");
        ExperimentConfig config = read("csv: { file: t.csv, targets: \"1\", task: regression }", 1);
        assertThat(config.data().source().load().features()).containsExactly("x");
    }

    static Stream<Arguments> wrongTables() {
        String task = "classification";
        return Stream.of(
                arguments("ragged line", "a,y\n1,x\n2\n3,z\n", task, """
                        t.csv:3:1: expected 2 fields, found 1
                            3 | 2
                              | ^"""),
                arguments("text where a number belongs", "a,y\n1,x\nten,z\n", task, """
                        t.csv:3:1: expected a number in column 'a', found 'ten'
                            3 | ten,z
                              | ^"""),
                arguments("not a number", "a,y\n1,x\nNaN,z\n", task, """
                        t.csv:3:1: expected a value in column 'a', found 'NaN'
                            3 | NaN,z
                              | ^"""),
                arguments("infinite", "a,y\n1,x\n1e999,z\n", task, """
                        t.csv:3:1: expected a number in column 'a', found '1e999', which is beyond float64
                            3 | 1e999,z
                              | ^"""),
                arguments("missing value", "a,y\n1,x\n2,\n", task, """
                        t.csv:3:3: expected a value in column 'y', found nothing
                            3 | 2,
                              |   ^"""),
                arguments("no rows", "a,y\n", task, """
                        t.csv:1:1: expected rows below the header, found none
                            1 | a,y
                              | ^"""),
                arguments("empty", "", task, """
                        a.yaml:2:8: csv: t.csv: the file is empty; expected rows of data
                            2 |   csv: { file: t.csv, targets: y, task: classification }
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
        assertThat(messageOf("csv: { file: t.csv, targets: y, task: %s }".formatted(task), 2))
                .isEqualTo(message);
    }

    @Test
    void aByteOrderMarkMakesNoDifference() throws IOException {
        Files.writeString(folder.resolve("t.csv"), "\uFEFFy,b\n1,2\n4,5\n");
        assertThat(read("csv: { file: t.csv, targets: y, task: regression }", 1)
                        .data()
                        .source()
                        .load()
                        .features())
                .containsExactly("b");
    }

    @Test
    void aMissingFileIsAMistakeOfTheConfiguration() throws IOException {
        Files.writeString(folder.resolve("table.csv"), "a,y\n1,2\n");
        assertThat(messageOf("csv: { file: tabel.csv, targets: y, task: regression }", 1))
                .isEqualTo("""
                        a.yaml:2:8: csv: tabel.csv: there is no such file (did you mean 'table.csv'?); expected a CSV file
                            2 |   csv: { file: tabel.csv, targets: y, task: regression }
                              |        ^""");
    }

    @Test
    void mistakesOfTheTableStandBelowThoseOfTheText() throws IOException {
        Files.writeString(folder.resolve("t.csv"), "a,y\n" + "x,1\n".repeat(23));
        String message = messageOf("csv: { file: t.csv, targets: y, task: regression, header: yes }", 1);
        assertThat(message).isEqualTo("""
                a.yaml:2:61: header: expected true or false, found 'yes'
                    2 |   csv: { file: t.csv, targets: y, task: regression, header: yes }
                      |                                                             ^""");

        message = messageOf("csv: { file: t.csv, targets: y, task: regression }\n  splitt: { test: 0.5 }", 1);
        assertThat(message.lines().filter(line -> line.contains(": ")))
                .startsWith(
                        "a.yaml:3:3: unknown key 'splitt' (did you mean 'split'?)",
                        "    3 |   splitt: { test: 0.5 }",
                        "t.csv:2:1: expected a number in column 'a', found 'x'");
        assertThat(message).endsWith("\nt.csv: and 3 more mistakes");
    }
}
