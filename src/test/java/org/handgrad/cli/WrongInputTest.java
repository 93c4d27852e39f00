package org.handgrad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Input that is wrong: nothing runs, and every mistake is named. */
class WrongInputTest extends ExperimentFixture {
    @Test
    void everyMistakeOfEveryFileIsListedAndNothingRuns() throws IOException {
        Path good = config("good.yaml", TINY);
        Path first = config(
                "first.yaml", TINY.replace("learning-rate", "lerning-rate").replace("xent", "mcxent"));
        Path second = config("second.yaml", "data: [");
        assertThat(handgrad("run", good, first, second, "--out", reports(), "--set", "epochs"))
                .isEqualTo(2);
        assertThat(said().lines().filter(line -> !line.contains(" | ")))
                .satisfiesExactly(
                        line -> assertThat(line).isEqualTo("--set: expected path.to.key=value, found 'epochs'"),
                        line -> assertThat(line).startsWith(first + ":9:11: loss: 'mcxent' needs softmax"),
                        line -> assertThat(line).startsWith(first + ":9:11: loss: 'mcxent' needs targets"),
                        line -> assertThat(line).startsWith(first + ":11:10: unknown key 'lerning-rate'"),
                        line -> assertThat(line).startsWith(second + ":1:8: invalid YAML: "));
        assertThat(printed()).isEmpty();
        assertThat(reports()).doesNotExist();
    }

    @Test
    void aFileThatIsNotThereIsWrongInput() {
        Path missing = folder.resolve("missing.yaml");
        assertThat(handgrad("run", missing)).isEqualTo(2);
        assertThat(said())
                .isEqualTo("%s: there is no such file; expected a configuration, as in configs/%n".formatted(missing));
    }

    @Test
    void aBenchOfNoLengthIsWrongInput() {
        assertThat(handgrad("bench", "--rounds", 0)).isEqualTo(2);
        assertThat(said()).isEqualTo("--rounds and --seconds must be at least 1%n".formatted());
    }

    @Test
    void aFolderIsWrongInput() {
        assertThat(handgrad("check", folder)).isEqualTo(2);
        assertThat(said())
                .isEqualTo("%s: this is a folder; expected a configuration, as in configs/%n".formatted(folder));
    }

    @Test
    void aFileThatCannotBeReadIsWrongInput() {
        Path tooLong = folder.resolve("a".repeat(300) + ".yaml");
        assertThat(handgrad("run", tooLong)).isEqualTo(2);
        assertThat(said())
                .startsWith(tooLong + ": File name too long; expected a configuration")
                .hasLineCount(1);
    }

    @Test
    void aFileNamedTwiceIsTakenOnce() throws IOException {
        Path file = config("a.yaml", TINY);
        Path again = folder.resolve("x/../a.yaml");
        Files.createDirectory(folder.resolve("x"));
        assertThat(handgrad("check", file, file, again, "--out", reports(), "--format", "json"))
                .isZero();
        assertThat(said())
                .contains(
                        "%s is given twice; using it once%n".formatted(file),
                        "%s is the same file as %s; using it once%n".formatted(again, file));
        assertThat(new JsonMapper().readTree(printed()).get("experiment").stringValue())
                .isEqualTo("a");
    }

    @Test
    void twoExperimentsOfOneNameAreWrongInput() throws IOException {
        Path first = config("a.yaml", TINY);
        Path second = config("a.yml", TINY);
        assertThat(handgrad("run", first, second, "--out", reports())).isEqualTo(2);
        assertThat(said())
                .isEqualTo("%s and %s are both called 'a', and would write one report; rename one%n"
                        .formatted(first, second));
        assertThat(reports()).doesNotExist();
    }

    /** Before anything is trained, checked, judged or timed. */
    @ParameterizedTest
    @ValueSource(strings = {"run", "check", "derive", "bench", "report"})
    void aFolderThatCannotBeWrittenIsWrongInput(String command) throws IOException {
        Path file = config("file", "mine");
        Object input = command.equals("derive") ? config("n.md", "$a = b$") : config("a.yaml", TINY);
        Object[] given = command.equals("report") ? new Object[] {command} : new Object[] {command, input};
        for (String place : List.of("", file.toString(), file + "/below")) {
            if (command.equals("report") && place.endsWith("below")) {
                continue; // there is nothing to report of
            }
            forget();
            Object[] arguments =
                    Stream.concat(Stream.of(given), Stream.of("--out", place)).toArray();
            assertThat(handgrad(arguments)).as(place).isEqualTo(2);
            assertThat(said()).startsWith("--out '%s': ".formatted(place)).hasLineCount(1);
            assertThat(printed()).isEmpty();
        }
        assertThat(file).hasContent("mine");
    }

    @ParameterizedTest
    @CsvSource({"run, a", "check, checks", "check, checks/a"})
    void aFileWhereAReportBelongsIsSeenBeforeTraining(String command, String place) throws IOException {
        Path file = reports().resolve(place);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "mine");
        assertThat(handgrad(command, config("a.yaml", TINY), "--out", reports()))
                .isEqualTo(2);
        assertThat(said()).contains("a file is in the way").hasLineCount(1);
        assertThat(file).hasContent("mine");
    }
}
