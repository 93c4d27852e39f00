package org.handgrad.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.handgrad.config.ExperimentReader;
import org.handgrad.experiment.Experiment;
import org.handgrad.experiment.Progress;
import org.handgrad.report.ReportFolder;
import org.handgrad.report.document.StoredExperiment;
import org.handgrad.report.document.UnreadableResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How long the page of 100 models takes to open that were trained for 10,000 epochs each, and that the points of its curves
 * are those that are stored: {@code mvn test -Dtest=Study}.
 */
class Study {
    private static final int MODELS = 100;
    private static final int EPOCHS = 10_000;
    private static final int OPENINGS = 5;

    @TempDir
    private Path out;

    @Test
    void itsPageOpens() throws IOException, UnreadableResult {
        Browser browser = Browser.shared();
        Path folder = ReportFolder.write(
                StoredExperiment.of(Experiment.run(
                        ExperimentReader.read(Path.of("study.yaml"), "study", config(), List.of()), Progress.SILENT)),
                out);
        Path page = folder.resolve("index.html");
        browser.size(1200, 900);
        browser.open(page);
        assertThat(browser.text("return document.querySelectorAll('.aside option').length"))
                .isEqualTo(String.valueOf(MODELS));
        everyPointIsStored(page, StoredExperiment.read(folder));
        List<Long> milliseconds = LongStream.range(0, OPENINGS)
                .mapToObj(i -> opened(browser, page))
                .sorted()
                .toList();
        System.err.printf( // standard output is kept silent
                "%s models, %s epochs: a page of %.1f MB opens in %s ms, the median of %s (%s to %s)%n",
                MODELS,
                EPOCHS,
                Files.size(page) / 1e6,
                milliseconds.get(OPENINGS / 2),
                OPENINGS,
                milliseconds.get(0),
                milliseconds.get(OPENINGS - 1));
        assertThat(Files.size(page)).isLessThan(3_000_000);
    }

    /** From the request to the second frame in which everything stands. */
    private static long opened(Browser browser, Path page) {
        browser.open(page);
        return Math.round(Double.parseDouble(browser.text("return performance.now()")));
    }

    /** The last one has all the digits of the result. */
    private static void everyPointIsStored(Path page, StoredExperiment stored) throws IOException {
        Matcher data = Pattern.compile("id=\"data\">(.*?)</script>").matcher(Files.readString(page));
        assertThat(data.find()).isTrue();
        JsonNode curves = new JsonMapper().readTree(data.group(1)).get("curves");
        assertThat(curves).hasSize(MODELS).allSatisfy(curve -> {
            List<Double> history = stored.history().get(curve.get("runs").get(0).stringValue());
            JsonNode epochs = curve.get("epochs");
            int last = epochs.size() - 1;
            assertThat(last).isGreaterThan(10);
            assertThat(epochs.get(last).intValue()).isEqualTo(EPOCHS);
            for (int i = 0; i < last; i++) {
                assertThat(curve.get("costs").get(0).get(i).doubleValue())
                        .isEqualTo(history.get(epochs.get(i).intValue()));
            }
        });
    }

    /** Neurons of 1 to 10 hidden units on exclusive or, ten of each, with learning rates of their own. */
    private static String config() {
        String models = IntStream.rangeClosed(1, MODELS)
                .mapToObj(i -> """
                  m%03d:
                    layers: [{ units: %d, activation: tanh }, { units: 1, activation: sigmoid }]
                    loss: %s
                """.formatted(i, 1 + i % 10, i % 2 == 0 ? "mse" : "xent"))
                .collect(Collectors.joining());
        return """
                description: 100 models of one to ten hidden units.
                data:
                  points:
                    inputs: [[0, 0], [0, 1], [1, 0], [1, 1]]
                    targets: [[0], [1], [1], [0]]
                    task: classification
                models:
                %sbuilds: [hand]
                optimizers:
                  adam: { learning-rate: 0.01 }
                training: { epochs: %d }
                check: { points: 1 }
                """.formatted(models, EPOCHS);
    }
}
