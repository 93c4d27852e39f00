package org.handgrad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Reports made again of what is stored, and stored results beside a rerun. */
class ReportCommandTest extends ExperimentFixture {
    private static final String CONFIG = TINY.replace("epochs: 2", "epochs: 3").replace("optimizers:", """
            gradients:
              - analytic
              - forward-difference: { epsilon: 1e-3 }
              - forward-difference: { epsilon: 1e-6 }
              - forward-difference: { epsilon: 1e-9 }
            optimizers:""");

    @TempDir
    private static Path made;

    @BeforeAll
    static void runOnce() throws IOException {
        Files.writeString(made.resolve("a.yaml"), CONFIG);
        ReportCommandTest test = new ReportCommandTest();
        assertThat(test.handgrad("run", made.resolve("a.yaml"), "--out", made.resolve("reports"), "--quiet"))
                .isZero();
    }

    @BeforeEach
    void copy() throws IOException {
        Files.createDirectories(reports().resolve("a"));
        for (Map.Entry<Path, String> file : contents(made.resolve("reports")).entrySet()) {
            Files.writeString(reports().resolve(file.getKey().toString()), file.getValue());
        }
    }

    private int verify() {
        return handgrad("report", "--verify", "--quiet", "--out", reports());
    }

    private static Map<Path, String> contents(Path of) throws IOException {
        Map<Path, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(of)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("trials"))
                    .toList()) {
                contents.put(of.relativize(file), Files.readString(file));
            }
        }
        return contents;
    }

    private void edit(String file, UnaryOperator<String> change) throws IOException {
        Path path = reports().resolve("a").resolve(file);
        String text = Files.readString(path);
        String changed = change.apply(text);
        assertThat(changed).isNotEqualTo(text);
        Files.writeString(path, changed);
    }

    @Test
    void makesEveryFileAgainWithoutTraining() throws IOException {
        Map<Path, String> before = contents(reports());
        for (String name : new String[] {"report.md", "cost.svg", "parity.svg", "runs.tex", "timing.md"}) {
            Files.delete(reports().resolve("a").resolve(name));
        }
        Files.delete(reports().resolve("README.md"));
        assertThat(handgrad("report", "--out", reports())).isZero();
        assertThat(printed()).isEqualTo("wrote %s%n".formatted(reports().resolve("a")));
        assertThat(contents(reports())).isEqualTo(before);
    }

    @Test
    void showsWhatIsStoredAndNotWhatItWouldCompute() throws IOException {
        edit("result.json", text -> text.replaceFirst("\"finalCost\" : [0-9.]+", "\"finalCost\" : 123.5"));
        assertThat(handgrad("report", "--out", reports())).isZero();
        assertThat(reports().resolve("a/report.md")).content().contains("123.5");
    }

    @Test
    void aRerunDriftsNowhereAndWritesNothing() throws IOException {
        Map<Path, String> before = contents(reports());
        assertThat(verify()).isZero();
        assertThat(printed()).matches("a: 0 of \\d{2,} cells drifted\\R");
        assertThat(said()).isEmpty();
        assertThat(contents(reports())).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"finalCost\" : 0 | \"finalCost\" : 1 | runs/neuron/hand/analytic/sgd/seed-1/finalCost",
                "\"trainAccuracy\" : 0.[0-9]+ | \"trainAccuracy\" : 1.4 | runs/neuron/hand/analytic/sgd/seed-1/trainAccuracy",
                "\"status\" : \"ok\" | \"status\" : \"diverged\" | runs/neuron/hand/analytic/sgd/seed-1/status",
                "\"verdict\" : \"holds\" | \"verdict\" : \"parts\" | parity/neuron/hand/analytic/sgd/seed-1 – neuron/dl4j/analytic/sgd/seed-1/verdict",
                "\"verdict\" : \"holds\" | \"verdict\" : \"cannot tell\" | parity/neuron/hand/analytic/sgd/seed-1 – neuron/dl4j/analytic/sgd/seed-1/verdict",
                "\"agrees\" : true | \"agrees\" : false | parity/neuron/hand/analytic/sgd/seed-1 – neuron/dl4j/analytic/sgd/seed-1/steps/step 1/agrees",
                "\"verdict\" : \"agrees\" | \"verdict\" : \"disagrees\" | gradients/neuron/float64/W1/autodiff/point 1/verdict",
                "\"verdict\" : \"agrees\" | \"verdict\" : \"not comparable: clipped\" | gradients/neuron/float64/W1/autodiff/point 1/verdict",
                "\"judgement\" : \"agrees\" | \"judgement\" : \"inconclusive\" | gradients/neuron/float64/W1/autodiff/point 1/judgement",
                "\"relativeError\" : [0-9.E-]+ | \"relativeError\" : 0.9 | differences/neuron/forward-difference/0.001",
                "\"nd4j\" : \"[^\"]*\" | \"nd4j\" : \"0\" | provenance/versions",
                "\"counts\" : \\[ \\[ | \"counts\" : [ [ 9, | confusion/neuron/hand/analytic/sgd/seed-1"
            })
    void aDriftedCellIsNamed(String cell, String instead, String name) throws IOException {
        edit(
                "result.json",
                text -> text.replaceAll("\\s*\\[\\s*(\\[?)\\s*", " [ $1 ").replaceFirst(cell, instead));
        int code = verify();
        assertThat(code).isEqualTo(1);
        assertThat(printed()).containsPattern("\n  \\Q" + name + "\\E.*: stored .*, now .* \\(m.*\\)");
    }

    /** As on a machine with other roundings. */
    @Test
    void noiseIsNoDrift() throws IOException {
        edit(
                "result.json",
                text -> text.replaceAll("(\"maxDifference\" : )[^,]*", "$11e-16")
                        .replaceAll("(\"relativeDifference\" : )[^,]*", "$13e-16")
                        .replaceAll("(\"maxRelativeError\" : )[^,]*", "$12e-16")
                        .replaceFirst("\"verdict\" : \"agrees\"", "\"verdict\" : \"cannot tell\"")
                        .replaceAll("(\"finalCost\" : 0\\.\\d{7})\\d*", "$15"));
        assertThat(reports().resolve("a/result.json"))
                .content()
                .contains(": 1e-16", ": 3e-16", ": 2e-16", "\"cannot tell\"")
                .containsPattern("\"finalCost\" : 0\\.\\d{7}5,");
        assertThat(verify()).isZero();
    }

    @Test
    void aDriftedHistoryIsNamedOnceByItsFirstEpoch() throws IOException {
        edit("history.csv", text -> text.replaceAll("(?m)^([23]),[^,]*", "$1,0.1"));
        assertThat(verify()).isEqualTo(1);
        assertThat(printed())
                .contains("a: 1 of ", "  history/neuron/hand/analytic/sgd/seed-1/epoch 2: stored 0.1, now 0.");
    }

    /** The pictures are made of them, and no table. */
    @Test
    void aDriftedShareOfTheCostIsNamed() throws IOException {
        edit("snapshots.json", text -> text.replaceFirst("(?s)(\"taken\" : \\{\\s*\"W1\" : )0\\.0", "$10.01"));
        assertThat(verify()).isEqualTo(1);
        assertThat(printed())
                .contains("a: 1 of ", "  shares/neuron/hand/analytic/sgd/seed-1/epoch 0/W1: stored 0.01, now 0.0 (m");
    }

    @Test
    void aMissingRunIsNamed() throws IOException {
        edit(
                "result.json",
                text -> text.replaceFirst("\"id\" : \"neuron/hand/analytic", "\"id\" : \"other/hand/analytic"));
        assertThat(verify()).isEqualTo(1);
        assertThat(printed())
                .contains("runs/other/hand/analytic/sgd/seed-1: stored a row, now nothing")
                .contains("runs/neuron/hand/analytic/sgd/seed-1: stored nothing, now a row");
    }

    @Test
    void aConfigurationThatHasChangedSinceIsNamed() throws IOException {
        Path config = made.resolve("a.yaml");
        Files.writeString(config, CONFIG + "# changed\n");
        try {
            assertThat(verify()).isEqualTo(1);
        } finally {
            Files.writeString(config, CONFIG);
        }
        assertThat(printed()).contains("a: 1 of ", "  config.yaml: stored a different text, now that of " + config);
    }

    @Test
    void valuesThatWereSetAreVerifiedAsTheyWere() throws IOException {
        assertThat(handgrad("run", made.resolve("a.yaml"), "--set", "training.epochs=2", "--out", reports(), "--quiet"))
                .isZero();
        forget();
        assertThat(verify()).isZero();
        assertThat(printed()).startsWith("a: 0 of ");
    }

    @Test
    void verifyAsJson() throws IOException {
        edit("result.json", text -> text.replace("\"verdict\" : \"holds\"", "\"verdict\" : \"parts\""));
        assertThat(handgrad("report", "--verify", "--quiet", "--format", "json", "--out", reports()))
                .isEqualTo(1);
        assertThat(new JsonMapper().readTree(printed()).get(0).get("drifted"))
                .hasSize(4)
                .allSatisfy(
                        drift -> assertThat(drift.propertyNames()).containsExactly("cell", "stored", "again", "rule"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "result.json | { x | invalid JSON at line 1, column 3",
                "result.json | {\"experiment\": \"a\"} | it is not what this version of handgrad writes",
                "result.json | null | it is empty",
                "snapshots.json | {} | it is not what this version of handgrad writes",
                "history.csv | epoch,a¶0,x | it is not what this version of handgrad writes",
                "timing.json | [] | it is not what this version of handgrad writes"
            })
    void whatCannotBeUsedIsWrongInput(String file, String text, String reason) throws IOException {
        edit(file, before -> text.replace('¶', '\n'));
        Map<Path, String> before = contents(reports());
        assertThat(handgrad("report", "--out", reports())).isEqualTo(2);
        assertThat(said())
                .isEqualTo("%s cannot be used: %s; run the experiment again%n"
                        .formatted(reports().resolve("a").resolve(file), reason));
        assertThat(contents(reports())).isEqualTo(before);
    }

    @Test
    void aResultOfALaterVersionIsWrongInput() throws IOException {
        edit("result.json", text -> text.replaceFirst("\\{", "{ \"new\" : 1,"));
        assertThat(handgrad("report", "--out", reports())).isEqualTo(2);
        assertThat(said())
                .contains("result.json cannot be used: this version of handgrad does not know its key 'new'; run");
    }

    @Test
    void aResultThatNamesAnotherFolderIsWrongInput() throws IOException {
        edit("result.json", text -> text.replace("\"experiment\" : \"a\"", "\"experiment\" : \"../b\""));
        assertThat(handgrad("report", "--out", reports())).isEqualTo(2);
        assertThat(said()).contains("result.json cannot be used: it belongs to experiment '../b'");
        assertThat(folder.resolve("b")).doesNotExist();
    }

    @Test
    void aMissingFileIsWrongInput() throws IOException {
        Files.delete(reports().resolve("a/snapshots.json"));
        assertThat(handgrad("report", "--out", reports())).isEqualTo(2);
        assertThat(said()).contains("snapshots.json cannot be used: there is no such file; run the experiment again");
    }

    @Test
    void anUnknownExperimentIsWrongInput() {
        assertThat(handgrad("report", "b", "--out", reports())).isEqualTo(2);
        assertThat(said()).isEqualTo("b: no stored experiment of this name in %s%n".formatted(reports()));
    }

    @Test
    void aFolderWithoutResultsIsWrongInput() {
        assertThat(handgrad("report", "--out", folder.resolve("none"))).isEqualTo(2);
        assertThat(said())
                .isEqualTo("%s: no stored results; handgrad run creates them%n".formatted(folder.resolve("none")));
    }

    /** Pages are taken away and made again of what is stored: not a byte differs. */
    @Test
    void checksAndDerivationsAreMadeAgainToo() throws IOException {
        Path note = Files.writeString(folder.resolve("n.md"), "$$C = w w$$\n\n$$\\frac{dC}{dw} = w$$\n");
        handgrad("check", made.resolve("a.yaml"), "--out", reports(), "--quiet");
        handgrad("derive", note, "--out", reports(), "--quiet");
        Map<Path, String> before = contents(reports());
        for (String page :
                List.of("index.html", "checks/a/index.html", "checks/a/report.md", "derivations/n.md.html")) {
            Files.delete(reports().resolve(page));
        }
        assertThat(handgrad("report", "--out", reports())).isZero();
        assertThat(contents(reports())).isEqualTo(before);
        assertThat(said()).isEmpty();
    }

    @Test
    void whatIsStoredOfANoteAndCannotBeReadIsNamedOnThePageAboveAll() throws IOException {
        Files.createDirectories(reports().resolve("derivations"));
        Files.writeString(reports().resolve("derivations/n.json"), "{");
        assertThat(handgrad("report", "a", "--out", reports())).isZero();
        assertThat(Files.readString(reports().resolve("index.html")))
                .contains("\"unreadable\":[\"derivations/n.json\"]");
        assertThat(Files.readString(reports().resolve("README.md"))).doesNotContain("n.json");
        assertThat(handgrad("report", "--out", reports())).isEqualTo(2);
        assertThat(said()).contains("n.json cannot be used: invalid JSON at line 1");
    }
}
