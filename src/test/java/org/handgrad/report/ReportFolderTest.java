package org.handgrad.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.handgrad.config.ExperimentReader;
import org.handgrad.experiment.Experiment;
import org.handgrad.experiment.ExperimentResult;
import org.handgrad.experiment.Progress;
import org.handgrad.report.document.StoredExperiment;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportFolderTest {
    /** A run that ends well beside one that diverges, without classes: every kind of number and of none. */
    private static final String CONFIG = """
            data:
              points:
                inputs: [[1, 2], [3, 4], [-1, 0.5]]
                targets: [[1], [0], [1]]
            models:
              linear:
                layers: [{ units: 1, activation: identity }]
                loss: mse
            optimizers:
              sgd: { learning-rate: 0.01 }
              nesterovs: { learning-rate: 1e150 }
            training: { epochs: 4 }
            check: { points: 1 }
            """;

    private static final String FINISHED = "\"finished\":\"[0-9TZ:-]+\"";

    private static ExperimentResult result;

    @TempDir
    private Path out;

    @BeforeAll
    static void run() {
        result = run("a", CONFIG);
    }

    private static ExperimentResult run(String name, String config) {
        return Experiment.run(ExperimentReader.read(Path.of(name + ".yaml"), name, config, List.of()), Progress.SILENT);
    }

    @Test
    void writesAllFilesAndNothingElse() throws IOException {
        assertThat(ReportFolder.write(StoredExperiment.of(result), out)).isEqualTo(out.resolve("a"));
        assertThat(contents(out).keySet())
                .containsExactly(
                        "README.md",
                        "a/boundary.svg",
                        "a/config.yaml",
                        "a/cost.svg",
                        "a/gradients.csv",
                        "a/gradients.tex",
                        "a/history.csv",
                        "a/index.html",
                        "a/parity.csv",
                        "a/parity.svg",
                        "a/parity.tex",
                        "a/report.md",
                        "a/result.json",
                        "a/runs.csv",
                        "a/runs.tex",
                        "a/share.svg",
                        "a/snapshots.json",
                        "a/timing.json",
                        "a/timing.md",
                        "index.html");
        assertThat(out.resolve("a/config.yaml")).hasContent(CONFIG);
    }

    @Test
    void makesTheFoldersOnTheWay() throws IOException {
        Path deep = out.resolve("x/y");
        ReportFolder.write(StoredExperiment.of(result), deep);
        assertThat(deep.resolve("a/result.json")).isRegularFile();
    }

    @Test
    void theResultHasExactlyTheKeysOfTheContract() throws IOException {
        JsonNode json = storedResult();
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
        assertThat(json.get("models")).hasSize(1).first().satisfies(model -> {
            assertThat(model.propertyNames()).containsExactly("name", "inputs", "layers", "loss", "weightDecay");
            assertThat(model.get("layers").get(0).propertyNames()).containsExactly("units", "activation", "bias");
        });
        assertThat(json.get("runs"))
                .hasSize(4)
                .allSatisfy(run -> assertThat(run.propertyNames())
                        .containsExactly(
                                "id",
                                "model",
                                "build",
                                "gradient",
                                "epsilon",
                                "optimizer",
                                "learningRate",
                                "loss",
                                "precision",
                                "seed",
                                "epochs",
                                "status",
                                "finalCost",
                                "finalCostUnclipped",
                                "trainAccuracy",
                                "testAccuracy"));
        assertThat(json.get("parity"))
                .hasSize(2)
                .allSatisfy(parity -> assertThat(parity.propertyNames())
                        .containsExactly(
                                "runs",
                                "model",
                                "optimizer",
                                "learningRate",
                                "gradient",
                                "epsilon",
                                "precision",
                                "seed",
                                "maxDifference",
                                "relativeDifference",
                                "bound",
                                "holds",
                                "verdict",
                                "undecidedFrom",
                                "steps"))
                .allSatisfy(parity -> assertThat(parity.get("steps"))
                        .isNotEmpty()
                        .allSatisfy(step -> assertThat(step.propertyNames())
                                .containsExactly("step", "difference", "bound", "agrees")));
        assertThat(json.get("gradients"))
                .hasSize(24) // W1, b1 and x, by four witnesses, in two precisions
                .allSatisfy(gradient -> assertThat(gradient.propertyNames())
                        .containsExactly(
                                "model",
                                "parameter",
                                "witness",
                                "precision",
                                "point",
                                "maxRelativeError",
                                "bound",
                                "verdict",
                                "judgement",
                                "reasons"));
        assertThat(json.get("provenance").propertyNames()).containsExactly("configHash", "seed", "versions");
    }

    @Test
    void whatThereIsNoNumberForIsNull() throws IOException {
        JsonNode sound = storedResult().get("runs").get(0);
        assertThat(sound.get("status").stringValue()).isEqualTo("ok");
        assertThat(sound.get("finalCost").isNumber()).isTrue();
        assertThat(sound.get("trainAccuracy").isNull()).isTrue();
        assertThat(sound.get("testAccuracy").isNull()).isTrue();

        JsonNode diverged = storedResult().get("runs").get(2);
        assertThat(diverged.get("id").stringValue()).isEqualTo("linear/hand/analytic/nesterovs/seed-1");
        assertThat(diverged.get("status").stringValue()).isEqualTo("diverged");
        assertThat(diverged.get("epochs").intValue()).isEqualTo(2);
        assertThat(diverged.get("finalCost").isNull()).isTrue();
    }

    private JsonNode storedResult() throws IOException {
        ReportFolder.write(StoredExperiment.of(result), out);
        return new JsonMapper().readTree(Files.readString(out.resolve("a/result.json")));
    }

    @Test
    void theHistoryHoldsEveryCost() throws IOException {
        ReportFolder.write(StoredExperiment.of(result), out);
        assertThat(Files.readAllLines(out.resolve("a/history.csv")))
                .hasSize(1 + 5)
                .startsWith("epoch,linear/hand/analytic/sgd/seed-1,linear/dl4j/analytic/sgd/seed-1,"
                        + "linear/hand/analytic/nesterovs/seed-1,linear/dl4j/analytic/nesterovs/seed-1")
                .last()
                .asString()
                .matches("4(,\\d\\.\\d+){2},,"); // two runs were over before
    }

    @ParameterizedTest
    @CsvSource({"en-US, UTC", "ar-EG, Pacific/Kiritimati", "tr-TR, America/St_Johns"})
    void aRerunIsTheSameToTheByteWhateverTheLocale(String locale, String zone) throws IOException {
        ReportFolder.write(StoredExperiment.of(result), out.resolve("first"));
        Locale localeBefore = Locale.getDefault();
        TimeZone zoneBefore = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(locale));
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            ReportFolder.write(StoredExperiment.of(run("a", CONFIG)), out.resolve("second"));
        } finally {
            Locale.setDefault(localeBefore);
            TimeZone.setDefault(zoneBefore);
        }
        assertThat(reproducible(out.resolve("second"))).isEqualTo(reproducible(out.resolve("first")));
        assertThat(out.resolve("second/a/timing.md")).content().doesNotContainPattern("[\\p{Nd}&&[^0-9]]");
    }

    /** All but times, and the date that the index, which is not committed, takes from them. */
    private static Map<String, String> reproducible(Path folder) throws IOException {
        Map<String, String> files = contents(folder);
        files.keySet().removeIf(name -> name.contains("timing."));
        assertThat(files.get("index.html")).containsPattern(FINISHED);
        files.compute("index.html", (name, text) -> text.replaceAll(FINISHED, ""));
        assertThat(files).hasSize(18);
        return files;
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/result.json", "a/history.csv", "a/runs.csv"})
    void aFolderInTheWayOfAResultLeavesTheOldReportAsItWas(String name) throws IOException {
        ReportFolder.write(StoredExperiment.of(run("a", CONFIG.replace("epochs: 4", "epochs: 1"))), out);
        Files.delete(out.resolve(name));
        Files.createDirectory(out.resolve(name));
        Files.writeString(out.resolve(name).resolve("mine.txt"), "mine");
        Map<String, String> before = contents(out);

        assertThatThrownBy(() -> ReportFolder.write(StoredExperiment.of(result), out))
                .isInstanceOf(FileSystemException.class)
                .hasMessage(out.resolve(name) + ": a folder is in the way");
        assertThat(contents(out)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/report.md", "a/timing.md", "README.md"})
    void aFolderInTheWayOfAPageKeepsTheNewResultsAlone(String name) throws IOException {
        ReportFolder.write(StoredExperiment.of(run("a", CONFIG.replace("epochs: 4", "epochs: 1"))), out);
        Files.delete(out.resolve(name));
        Files.createDirectory(out.resolve(name));
        Files.writeString(out.resolve(name).resolve("mine.txt"), "mine");

        StoredExperiment stored = StoredExperiment.of(result);
        assertThatThrownBy(() -> ReportFolder.write(stored, out))
                .isInstanceOf(FileSystemException.class)
                .hasMessage(out.resolve(name) + ": a folder is in the way");
        assertThat(out.resolve(name).resolve("mine.txt")).hasContent("mine");
        stored.files()
                .forEach((file, text) ->
                        assertThat(out.resolve("a").resolve(file)).hasContent(text));
        assertThat(out.resolve("a/index.html")).doesNotExist();
        assertThat(out.resolve("a/cost.svg")).doesNotExist();
    }

    @Test
    void aFileInTheWayLeavesNothing() throws IOException {
        Files.writeString(out.resolve("a"), "mine");
        assertThatThrownBy(() -> ReportFolder.write(StoredExperiment.of(result), out))
                .isInstanceOf(IOException.class);
        assertThat(contents(out)).isEqualTo(Map.of("a", "mine"));
    }

    @Test
    void aPictureThatIsNoLongerMadeGoes() throws IOException {
        Path folder = ReportFolder.write(StoredExperiment.of(result), out);
        Path old = Files.writeString(folder.resolve("differences.svg"), "of a configuration before");
        ReportFolder.write(StoredExperiment.of(result), out);
        assertThat(old).doesNotExist();
    }

    @Test
    void axesOfEpochsSayTheirScale() throws IOException {
        ReportFolder.write(StoredExperiment.of(result), out);
        assertThat(out.resolve("a/cost.svg")).content().contains("epoch (linear)");
        assertThat(out.resolve("a/share.svg")).content().contains("epoch (linear)");
        ReportFolder.write(StoredExperiment.of(run("a", CONFIG.replace("epochs: 4", "epochs: 101"))), out);
        assertThat(out.resolve("a/share.svg")).content().contains("epoch (log)");
    }

    @Test
    void theUsersOwnFilesSurvive() throws IOException {
        Files.createDirectories(out.resolve("a/notes"));
        Files.writeString(out.resolve("a/notes/mine.txt"), "mine");
        Files.writeString(out.resolve("a/report.md"), "an old one");
        ReportFolder.write(StoredExperiment.of(result), out);
        assertThat(out.resolve("a/notes/mine.txt")).hasContent("mine");
        assertThat(out.resolve("a/report.md")).content().startsWith("# a\n");
    }

    @Test
    void theIndexListsEveryStoredExperimentInOrder() throws IOException {
        ReportFolder.write(StoredExperiment.of(run("b", CONFIG.replace("1e150", "0.1"))), out);
        ReportFolder.write(StoredExperiment.of(result), out);
        Files.createDirectories(out.resolve("no-experiment"));
        ReportFolder.write(StoredExperiment.of(result), out);
        assertThat(out.resolve("README.md")).hasContent("""
                # Reports

                | experiment       | runs | ended well | parity holds | gradients agree | readings that cannot tell |
                | ---------------- | ---: | ---------: | -----------: | --------------: | ------------------------: |
                | [a](a/report.md) |    4 |     2 of 4 |       2 of 2 |          6 of 6 |                   0 of 24 |
                | [b](b/report.md) |    4 |     4 of 4 |       2 of 2 |          6 of 6 |                   0 of 24 |
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{", "{}", "{\"experiment\": \"b\", \"runs\": [null]}"})
    void theIndexSurvivesABrokenResult(String broken) throws IOException {
        Files.createDirectories(out.resolve("b"));
        Files.writeString(out.resolve("b/result.json"), broken);
        ReportFolder.write(StoredExperiment.of(result), out);
        assertThat(out.resolve("README.md"))
                .content()
                .contains("[a](a/report.md)")
                .endsWith("\n`b/result.json` cannot be read and is left out; run the experiment again.\n");
        assertThat(out.resolve("b/result.json")).hasContent(broken);
    }

    @Test
    void aBrokenResultOfTheSameExperimentIsReplaced() throws IOException {
        Files.createDirectories(out.resolve("a"));
        Files.write(out.resolve("a/result.json"), new byte[] {(byte) 0xff});
        ReportFolder.write(StoredExperiment.of(result), out);
        assertThat(out.resolve("README.md"))
                .content()
                .contains("[a](a/report.md)")
                .doesNotContain("cannot be read");
    }

    /** Every file below a folder with its text. */
    private static SortedMap<String, String> contents(Path folder) throws IOException {
        SortedMap<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return contents;
    }
}
