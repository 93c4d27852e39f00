package org.handgrad.report.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.handgrad.config.ExperimentReader;
import org.handgrad.experiment.Experiment;
import org.handgrad.experiment.Progress;
import org.handgrad.report.document.SnapshotDocument;
import org.handgrad.report.document.StoredExperiment;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every picture of what is hardly there: it is drawn, or there is none; never does drawing fail. */
@Tag("slow")
class DegeneratePlotsTest {
    /** One model decides nowhere, the other everywhere. */
    private static final String PLANE = """
            data: { gates: [xor], standardize: true }
            models:
              linear: { layers: [{ units: 1, activation: sigmoid }], loss: xent, initial: { values: { W1: [[0], [0]], b1: [0] } } }
              tilted: { layers: [{ units: 1, activation: sigmoid }], loss: xent, initial: { values: { W1: [[1], [0]], b1: [0] } } }
            builds: [hand]
            optimizers: { sgd: { learning-rate: 1e-3 } }
            training: { epochs: 2 }
            check: { points: 1 }
            """;

    private static StoredExperiment plane;

    @BeforeAll
    static void train() {
        plane = run(PLANE);
    }

    private static StoredExperiment run(String config) {
        return StoredExperiment.of(
                Experiment.run(ExperimentReader.read(Path.of("a.yaml"), "a", config, List.of()), Progress.SILENT));
    }

    private static List<String> drawn(StoredExperiment stored) {
        return Plots.byFile().values().stream()
                .map(plot -> plot.apply(stored))
                .flatMap(Optional::stream)
                .map(Plot::file)
                .toList();
    }

    /** The plane, with other axes and with other answers in the place of each. */
    private static StoredExperiment plane(Function<Double, Double> axis, Function<Double, Double> answer) {
        SnapshotDocument old = plane.snapshots();
        List<SnapshotDocument.Answers> answers = old.trained().stream()
                .map(one -> new SnapshotDocument.Answers(one.run(), mapped(one.predictions(), answer)))
                .toList();
        return new StoredExperiment(
                plane.result(),
                plane.history(),
                new SnapshotDocument(
                        old.experiment(),
                        new SnapshotDocument.Points(
                                mapped(old.points().x(), axis), old.points().y()),
                        mapped(old.axes(), axis),
                        mapped(old.movingAxes(), axis),
                        answers,
                        old.misclassified(),
                        old.runs(),
                        old.distances()),
                plane.timing(),
                plane.config());
    }

    private static List<List<Double>> mapped(List<List<Double>> lists, Function<Double, Double> function) {
        return lists.stream()
                .map(list -> Collections.unmodifiableList(
                        list.stream().map(function).collect(java.util.stream.Collectors.toList())))
                .toList();
    }

    @Test
    void aPlaneIsDrawnWhoseBoundaryGoesThroughItsGrid() {
        assertThat(drawn(plane)).contains("cost.svg", "share.svg", "boundary.svg");
    }

    @ParameterizedTest
    @CsvSource({"0", "0.5", "1", "1e300", "1e-300", "-1e300"})
    void soIsOneOfEqualAnswers(double answer) {
        assertThat(drawn(plane(x -> x, y -> answer))).contains("boundary.svg");
    }

    @Test
    void thereIsNoneWithoutAnswers() {
        assertThat(drawn(plane(x -> x, y -> null))).contains("cost.svg").doesNotContain("boundary.svg");
    }

    @Test
    void someAnswersAreEnough() {
        assertThat(drawn(plane(x -> x, y -> y > 0.5 ? y : null))).contains("boundary.svg");
    }

    @ParameterizedTest
    @CsvSource({"0", "1e300", "1e-300"})
    void axesMayBeOfAnySize(double size) {
        assertThat(drawn(plane(x -> x * size, y -> y))).contains("boundary.svg");
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "0, 0", "1e300, 1", "1e-300, 1", "1, 1e150", "-1e9, 1e-200"})
    void aSinglePointIsDrawn(double x, double y) {
        String config = """
                data: { points: { inputs: [[%s]], targets: [[%s]] } }
                models: { m: { layers: [{ units: 1, activation: identity }], loss: mse } }
                builds: [hand]
                optimizers: { sgd: { learning-rate: 1e-300 } }
                training: { epochs: 1 }
                check: { points: 1 }
                """.formatted(x, y);
        assertThat(drawn(run(config))).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({"0, 4.2e211", "1e300, 1e300", "-1e200, 1", "0, 1e-300", "0, 1e13", "0, 1e12", "-1e16, 0", "1e308, 1"})
    void costsMayBeOfAnySize(double linear, double tilted) {
        Map<String, List<Double>> history = new LinkedHashMap<>();
        plane.history().keySet().forEach(run -> {
            double cost = run.startsWith("linear") ? linear : tilted;
            history.put(run, List.of(cost, cost));
        });
        StoredExperiment costs =
                new StoredExperiment(plane.result(), history, plane.snapshots(), plane.timing(), plane.config());
        assertThat(drawn(costs)).contains("cost.svg");
    }
}
