package org.handgrad.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.handgrad.config.ExperimentReader;
import org.handgrad.experiment.Experiment;
import org.handgrad.experiment.Progress;
import org.handgrad.report.document.ResultDocument;
import org.handgrad.report.document.StoredExperiment;
import org.handgrad.report.document.UnreadableResult;
import org.handgrad.report.table.RunTable;
import org.handgrad.report.verify.Drift;
import org.handgrad.report.verify.Verification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two samples of logits 0 and z, one of each class: they cost ½ log(1 + e^z) + ½ log(1 + e^−z), and with DL4J's clip at most ½·23. */
class ClippedCostsTest {
    private static final String CONFIG = """
            data: { points: { inputs: [[1], [1]], targets: [[1, 0], [0, 1]], task: classification } }
            models:
              m: { layers: [{ units: 2, activation: softmax, bias: false }], loss: mcxent }
            builds: [hand, dl4j, autodiff]
            initial: { values: { W1: [[0, %s]] } }
            optimizers: { sgd: { learning-rate: 1e-300 } }
            training: { epochs: 2 }
            check: { points: 1 }
            """;

    private static final String DL4J = "m/dl4j/analytic/sgd/seed-1";

    @TempDir
    private Path folder;

    private static StoredExperiment run(double z) {
        String config = CONFIG.formatted(z);
        return StoredExperiment.of(
                Experiment.run(ExperimentReader.read(Path.of("a.yaml"), "a", config, List.of()), Progress.SILENT));
    }

    @Test
    void aCostThatDl4jClipsIsMarkedAndTheOtherStandsBesideIt() {
        ResultDocument result = run(100).result();

        assertThat(RunTable.results(result).toMarkdown()).isEqualTo("""
                | model | gradient | cost hand |         cost dl4j | cost dl4j unclipped | cost autodiff | train hand | train dl4j | train autodiff |
                | ----- | -------- | --------: | ----------------: | ------------------: | ------------: | ---------: | ---------: | -------------: |
                | m     | analytic |        50 | 11.5129 (clipped) |                  50 |            50 |     50.0 % |     50.0 % |         50.0 % |
                """);
        assertThat(RunTable.rule(result))
                .contains("- '(clipped)': DL4J keeps probabilities 1e-10 (mcxent) from 0 and 1.");
        assertThat(result.runs())
                .extracting(ResultDocument.Run::build, ResultDocument.Run::finalCostUnclipped)
                .containsExactly(tuple("hand", null), tuple("dl4j", 50.0), tuple("autodiff", null));
    }

    @Test
    void whereNothingIsClippedNothingIsSaid() {
        StoredExperiment stored = run(3);
        assertThat(RunTable.results(stored.result()).header()).doesNotContain("cost dl4j unclipped");
        assertThat(RunTable.results(stored.result()).toMarkdown()).doesNotContain("clipped");
        assertThat(RunTable.rule(stored.result())).doesNotContain("clipped");
        assertThat(stored.history()).hasSize(3);
    }

    @Test
    void curvesHaveBothCosts() throws IOException, UnreadableResult {
        StoredExperiment stored = run(100);
        assertThat(stored.history().get(DL4J + " unclipped")).containsExactly(50.0, 50.0, 50.0);
        assertThat(stored.history().get(DL4J)).allMatch(cost -> Math.abs(cost - 11.5129) < 1e-4);

        Map<String, String> files = files(stored);
        assertThat(files.get("cost.svg")).contains("dl4j unclipped");
        assertThat(files.get("index.html")).contains("\"unclipped\":[null,[50.0,50.0,50.0],null]");
        assertThat(files.get("report.md")).contains("11.5129 (clipped)");
        assertThat(files.get("runs.tex")).contains("11.5129 (clipped) & 50 &");

        write(files);
        assertThat(StoredExperiment.read(folder.resolve("a")).history()).isEqualTo(stored.history());
    }

    @Test
    void aRerunIsHeldAgainstBothCosts() {
        StoredExperiment stored = run(100);
        assertThat(Verification.of(stored, run(100), stored.config()).drifted()).isEmpty();
        assertThat(Verification.of(stored, run(101), stored.config()).drifted())
                .extracting(Drift::cell)
                .contains("runs/" + DL4J + "/finalCostUnclipped", "history/" + DL4J + " unclipped/epoch 0")
                .doesNotContain("runs/" + DL4J + "/finalCost");
    }

    /** Results of before there was such a key. */
    @Test
    void olderResultsAreReadAndComparedByWhatTheyHave() throws IOException, UnreadableResult {
        StoredExperiment stored = run(100);
        Map<String, String> files = files(stored);
        files.computeIfPresent("result.json", (name, text) -> text.replaceAll("\\s*\"finalCostUnclipped\".*", ""));
        files.computeIfPresent("history.csv", (name, text) -> text.replaceAll("(?m)^(([^,]*,){3})[^,]*,", "$1"));
        write(files);

        StoredExperiment older = StoredExperiment.read(folder.resolve("a"));

        assertThat(older.result().runs()).allMatch(run -> run.finalCostUnclipped() == null);
        assertThat(older.history()).hasSize(3);
        assertThat(Verification.of(older, stored, stored.config()).drifted()).isEmpty();
    }

    private static Map<String, String> files(StoredExperiment stored) {
        GeneratedFiles generated = new GeneratedFiles(Path.of("a"), missing -> {
            throw new AssertionError(missing.toString());
        });
        ExperimentReport.addResults(stored, generated);
        ExperimentReport.addPages(stored, generated);
        Map<String, String> files = new HashMap<>();
        generated.texts().forEach((file, text) -> files.put(file.getFileName().toString(), text));
        return files;
    }

    private void write(Map<String, String> files) throws IOException {
        Path report = Files.createDirectories(folder.resolve("a"));
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(report.resolve(file.getKey()), file.getValue());
        }
    }
}
