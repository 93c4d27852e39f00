package org.handgrad.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.handgrad.report.document.StoredCheck;
import org.handgrad.report.document.UnreadableResult;
import org.handgrad.report.page.CheckPage;
import org.handgrad.report.table.GradientTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The program from end to end: what is typed, what is said, what is written, and the exit code. */
class CommandsTest {
    private static final String TINY = """
            data:
              points:
                inputs: [[0, 0], [0, 1], [1, 0], [1, 1], [2, 1]]
                targets: [[0], [1], [1], [0], [1]]
                task: classification
            models:
              neuron:
                layers: [{ units: 1, activation: sigmoid }]
                loss: xent
            optimizers:
              sgd: { learning-rate: 0.1 }
            training: { epochs: 2 }
            check: { points: 1 }
            """;

    /** Real targets, and a second optimiser whose steps leave the numbers. */
    private static final String DIVERGING = TINY.replace("    task: classification\n", "")
            .replace("sigmoid", "identity")
            .replace("xent", "mse")
            .replace("  sgd: { learning-rate: 0.1 }", "  sgd: { learning-rate: 1e6 }\n  adam: { learning-rate: 0.1 }")
            .replace("epochs: 2", "epochs: 40");

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int handgrad(Object... arguments) {
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
        return Handgrad.execute(
                console, Stream.of(arguments).map(String::valueOf).toArray(String[]::new));
    }

    /** Runs a configuration with its reports below the folder. */
    private int run(String yaml, Object... more) throws IOException {
        Object[] always = {"run", config("a.yaml", yaml), "--out", reports()};
        return handgrad(Stream.concat(Stream.of(always), Stream.of(more)).toArray());
    }

    private Path config(String name, String yaml) throws IOException {
        return Files.writeString(folder.resolve(name), yaml);
    }

    private Path reports() {
        return folder.resolve("reports");
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private JsonNode stored() throws IOException {
        return new JsonMapper().readTree(Files.readString(reports().resolve("a/result.json")));
    }

    private List<String> stored(String list, String key) throws IOException {
        return stored().get(list)
                .valueStream()
                .map(entry -> entry.get(key).asString())
                .toList();
    }

    @Test
    void aloneItShowsWhatToTypeNext() {
        assertThat(handgrad()).isZero();
        assertThat(printed()).contains("handgrad run configs/xor.yaml", "handgrad check", "handgrad --help");
        assertThat(said()).isEmpty();
    }

    @Test
    void helpListsCommandsOptionsAndExitCodes() {
        assertThat(handgrad("--help")).isZero();
        assertThat(printed()).contains("run", "check", "--version", "130 interrupted");
        assertThat(handgrad("run", "--help")).isZero();
        assertThat(printed()).contains("CONFIG...", "--set", "--out", "--format", "--quiet", "--debug");
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "check", "derive", "bench", "predict", "report", "new"})
    void helpShowsTheHelpOfACommand(String command) {
        assertThat(handgrad("help", command)).isZero();
        String help = printed();
        out.reset();
        assertThat(handgrad(command, "--help")).isZero();
        assertThat(help).isEqualTo(printed()).contains("Usage: handgrad " + command);
        assertThat(said()).isEmpty();
    }

    @Test
    void helpAloneListsCommandsAndSuggestsOne() {
        assertThat(handgrad("help")).isZero();
        assertThat(printed()).contains("Usage: handgrad", "130 interrupted");
        assertThat(handgrad("help", "rnu")).isEqualTo(2);
        assertThat(said()).contains("unknown command 'rnu' (did you mean 'run'?)");
    }

    @Test
    void versionNamesWhatComputes() {
        assertThat(handgrad("--version")).isZero();
        assertThat(printed().lines())
                .satisfiesExactly(
                        line -> assertThat(line).matches("handgrad \\d+\\.\\d+\\.\\d+.*"),
                        line -> assertThat(line).isEqualTo("deeplearning4j 1.0.0-M2.1"),
                        line -> assertThat(line).isEqualTo("nd4j 1.0.0-M2.1"),
                        line -> assertThat(line).startsWith("java "));
    }

    @Test
    void whatIsNearNoCommandIsAnsweredWithAllOfThem() {
        assertThat(handgrad("configs/xor.yaml")).isEqualTo(2);
        assertThat(said()).startsWith("unknown command 'configs/xor.yaml', expected one of run, check, ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "rnu > handgrad > unknown command 'rnu' (did you mean 'run'?)",
                "run --otu=x a.yaml > handgrad run > unknown option '--otu' (did you mean '--out'?)",
                "check a.yaml --quite > handgrad check > unknown option '--quite' (did you mean '--quiet'?)",
                "run > handgrad run > Missing required parameter: 'CONFIG'",
                "run --out > handgrad run > Missing required parameter for option '--out' (DIR)",
                "check a.yaml --format xml > handgrad check > Invalid value for option '--format': "
                        + "expected one of [TEXT, JSON] (case-insensitive) but was 'xml'"
            })
    void aWrongCommandLineIsAnsweredWithASuggestion(String line, String command, String answer) {
        assertThat(handgrad((Object[]) line.split(" "))).isEqualTo(2);
        assertThat(said()).isEqualTo("%s%n%s --help lists what there is%n".formatted(answer, command));
        assertThat(printed()).isEmpty();
    }

    @Test
    void runTrainsPrintsAndWrites() throws IOException {
        assertThat(run(TINY)).isZero();
        assertThat(printed())
                .contains("# a", "| neuron | analytic |", "cost hand", "cost dl4j", "ms/epoch hand", "train hand")
                .contains("| hand, dl4j |", "holds", "autodiff", "central difference", "agrees")
                .doesNotContain("optimizer", " seed ", "NaN", "disagrees");
        assertThat(said())
                .contains(
                        "a neuron, analytic, sgd, seed 1",
                        "gradients",
                        "wrote " + reports().resolve("a"));
        try (Stream<Path> files = Files.list(reports().resolve("a"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .contains("config.yaml", "history.csv", "report.md", "result.json", "timing.json", "timing.md");
        }
        assertThat(reports().resolve("README.md")).content().contains("[a](a/report.md)");
        assertThat(stored("runs", "status")).containsExactly("ok", "ok");
        assertThat(stored().get("runs").get(0).get("trainAccuracy").isNumber()).isTrue();
        assertThat(stored().get("runs").get(0).get("testAccuracy").isNull()).isTrue();
    }

    @Test
    void runTakesSeveralExperiments() throws IOException {
        Path first = config("first.yaml", TINY);
        Path second = config("second.yaml", TINY);
        assertThat(handgrad("run", first, second, "--out", reports(), "--set", "training.epochs=1"))
                .isZero();
        assertThat(printed()).containsSubsequence("# first", "# second");
        assertThat(reports().resolve("README.md")).content().contains("[first]", "[second]");
        assertThat(reports().resolve("first/report.md"))
                .content()
                .contains("`handgrad run " + first + " --set training.epochs=1`");
    }

    @Test
    void aDivergingRunIsMarkedAndTheOthersGoOn() throws IOException {
        assertThat(run(DIVERGING)).isEqualTo(1);
        JsonNode runs = stored().get("runs");
        assertThat(stored("runs", "status")).containsExactly("diverged", "diverged", "ok", "ok");
        int epoch = runs.get(0).get("epochs").intValue();
        assertThat(epoch).isBetween(1, 39);
        assertThat(runs.get(0).get("finalCost").isNull()).isTrue();
        assertThat(runs.get(2).get("epochs").intValue()).isEqualTo(40);
        assertThat(runs.get(2).get("finalCost").isNumber()).isTrue();
        assertThat(runs.get(2).get("trainAccuracy").isNull()).isTrue();
        assertThat(printed()).contains("diverged in epoch " + epoch);
        assertThat(reports().resolve("a/report.md")).content().contains("diverged in epoch " + epoch);
    }

    @Test
    void regressionHasNoAccuracy() throws IOException {
        assertThat(run(DIVERGING, "--set", "optimizers={ sgd: { learning-rate: 0.1 } }"))
                .isZero();
        assertThat(printed()).contains("cost hand").doesNotContain("train hand", "%");
    }

    @Test
    void checkComparesEveryGradientAndWritesItsPage() throws IOException, UnreadableResult {
        assertThat(handgrad("check", config("a.yaml", TINY), "--out", reports()))
                .isZero();
        assertThat(printed())
                .contains("# a", "autodiff", "dl4j", "central difference", "taylor remainder", "float32", "float64")
                .contains("| W1", "| b1", "| x ", "agrees")
                .doesNotContain("disagrees");
        Path written = reports().resolve("checks/a");
        assertThat(said()).contains("wrote " + written);
        assertThat(Files.readString(written.resolve("index.html"))).isEqualTo(CheckPage.of(StoredCheck.read(written)));
        assertThat(Files.readString(written.resolve("report.md")))
                .contains("[index.html](index.html)", GradientTable.rules());
        assertThat(Files.readString(reports().resolve("index.html")))
                .contains("[\"a\",\"1\",\"6 of 6\",\"0 of 24\",\"passes\"]");
        assertThat(Files.readString(reports().resolve("README.md"))).doesNotContain("0 of 24");
    }

    @Test
    void jsonIsOneDocumentAndNothingElse() throws IOException {
        assertThat(run(TINY, "--format", "json")).isZero();
        assertThat(printed()).isEqualTo(Files.readString(reports().resolve("a/result.json")));
    }

    @Test
    void checkAsJsonHasTheSameKeysAndNoRuns() throws IOException {
        assertThat(handgrad("check", config("a.yaml", TINY), "--format", "json", "--out", reports()))
                .isZero();
        JsonNode json = new JsonMapper().readTree(printed());
        assertThat(json.propertyNames())
                .containsExactly(
                        "experiment",
                        "description",
                        "command",
                        "interrupted",
                        "data",
                        "models",
                        "runs",
                        "parity",
                        "gradients",
                        "differences",
                        "confusion",
                        "provenance");
        assertThat(json.get("runs")).isEmpty();
        assertThat(json.get("gradients"))
                .hasSize(24)
                .allSatisfy(gradient ->
                        assertThat(gradient.get("verdict").stringValue()).isEqualTo("agrees"));
    }

    @Test
    void jsonOfSeveralExperimentsIsAList() throws IOException {
        assertThat(handgrad(
                        "check",
                        config("b.yaml", TINY),
                        config("a.yaml", TINY),
                        "--format",
                        "json",
                        "--out",
                        reports()))
                .isZero();
        assertThat(new JsonMapper()
                        .readTree(printed())
                        .valueStream()
                        .map(one -> one.get("experiment").stringValue()))
                .containsExactly("b", "a");
    }

    @Test
    void quietSaysNothingAlongTheWay() throws IOException {
        assertThat(run(TINY, "--quiet")).isZero();
        assertThat(said()).isEmpty();
        assertThat(printed()).contains("# a");
    }

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
                        line -> assertThat(line).startsWith(second + ":1:8: this is no YAML: "));
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
                        "%s is named twice, and taken once%n".formatted(file),
                        "%s is the same file as %s, and taken once%n".formatted(again, file));
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
            err.reset();
            Object[] arguments =
                    Stream.concat(Stream.of(given), Stream.of("--out", place)).toArray();
            assertThat(handgrad(arguments)).as(place).isEqualTo(2);
            assertThat(said()).startsWith("--out '%s': ".formatted(place)).hasLineCount(1);
        }
        assertThat(printed()).isEmpty();
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

    @Test
    void debugShowsWhere() throws IOException {
        Files.createDirectories(reports().resolve("a/result.json"));
        assertThat(run(TINY, "--quiet", "--debug")).isEqualTo(3);
        assertThat(said()).contains("\tat org.handgrad.report.ReportFolder", "cannot write: ");
        assertThat(printed()).contains("| neuron");
    }

    @Test
    void oneBuildHasNoParity() throws IOException {
        assertThat(run(TINY, "--set", "builds=[hand]")).isZero();
        assertThat(stored("runs", "build")).containsExactly("hand");
        assertThat(stored().get("parity")).isEmpty();
        assertThat(printed()).doesNotContain("parity");
        assertThat(reports().resolve("a/report.md"))
                .content()
                .contains("There was no second build to compare the hand build with.");
    }

    @Test
    void autodiffIsAThirdBuild() throws IOException {
        assertThat(run(TINY, "--set", "builds=[hand, dl4j, autodiff]")).isZero();
        assertThat(stored("runs", "build")).containsExactly("hand", "dl4j", "autodiff");
        assertThat(stored("parity", "holds")).containsExactly("true", "true");
        assertThat(printed()).contains("cost autodiff", "| hand, autodiff |");
    }

    @Test
    void withoutTheHandBuildThereIsNoParity() throws IOException {
        assertThat(run(TINY, "--set", "builds=[autodiff, dl4j]")).isZero();
        assertThat(stored("runs", "build")).containsExactly("autodiff", "dl4j");
        assertThat(stored().get("parity")).isEmpty();
    }

    @Test
    void float32Trains() throws IOException {
        assertThat(run(TINY)).isZero();
        List<String> float64 = stored("runs", "finalCost");
        assertThat(run(TINY, "--set", "precision=float32")).isZero();
        assertThat(stored("runs", "finalCost")).doesNotContainAnyElementsOf(float64);
        assertThat(Double.parseDouble(stored("runs", "finalCost").get(0)))
                .isCloseTo(Double.parseDouble(float64.get(0)), within(1e-6));
        assertThat(stored("runs", "precision")).containsExactly("float32", "float32");
        assertThat(stored("parity", "holds")).containsExactly("true");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "training.batch-size=2", // of five samples: the last batch is short
                "models.neuron.weight-decay=0.1",
                "data.standardize=true",
                "gradients=[analytic, forward-difference, { central-difference: { epsilon: 1e-5 } }]"
            })
    void buildsStayTogetherWith(String option) throws IOException {
        assertThat(run(TINY)).isZero();
        List<String> plain = stored("runs", "finalCost");
        assertThat(run(TINY, "--set", option)).isZero();
        assertThat(stored("parity", "holds")).isNotEmpty().containsOnly("true");
        assertThat(stored("runs", "finalCost")).isNotEqualTo(plain);
    }

    @Test
    void aTestPartHasAnAccuracyOfItsOwn() throws IOException {
        assertThat(run(TINY, "--set", "data.split={ test: 0.4 }")).isZero();
        assertThat(stored().get("runs").get(0).get("testAccuracy").isNumber()).isTrue();
        assertThat(printed()).contains("test hand", "test dl4j");
    }

    @Test
    void everyOptimizerMeetsEverySeed() throws IOException {
        assertThat(run(TINY, "--set", "seeds=[1, 2]", "--set", "optimizers.adam={ learning-rate: 0.01 }"))
                .isZero();
        assertThat(stored("runs", "id"))
                .containsExactly(
                        "neuron/hand/analytic/sgd/seed-1",
                        "neuron/dl4j/analytic/sgd/seed-1",
                        "neuron/hand/analytic/sgd/seed-2",
                        "neuron/dl4j/analytic/sgd/seed-2",
                        "neuron/hand/analytic/adam/seed-1",
                        "neuron/dl4j/analytic/adam/seed-1",
                        "neuron/hand/analytic/adam/seed-2",
                        "neuron/dl4j/analytic/adam/seed-2");
        assertThat(printed()).contains("| model  | gradient | optimizer |", " ± ", "Over 2 seeds");
        assertThat(stored("runs", "finalCost").stream().distinct()).hasSizeGreaterThanOrEqualTo(4);
    }
}
