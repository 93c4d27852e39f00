package org.handgrad.report.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.handgrad.config.ExperimentReader;
import org.handgrad.experiment.Experiment;
import org.handgrad.experiment.Progress;
import org.handgrad.report.document.Json;
import org.handgrad.report.document.ResultDocument;
import org.handgrad.report.document.StoredExperiment;
import org.junit.jupiter.api.Test;

class MeasureTableTest {
    /** 3 of 100 samples are of the rare class, and nothing in the inputs says which. */
    private static final String RARE = """
            data:
              points:
                inputs: [%s]
                targets: [%s]
                task: classification
            models: { neuron: { layers: [{ units: 1, activation: sigmoid }], loss: xent } }
            optimizers: { adam: { learning-rate: 0.1 } }
            training: { epochs: 30 }
            builds: [hand, dl4j]
            check: { points: 1 }
            """;

    private static ResultDocument run(String yaml) {
        return StoredExperiment.of(
                        Experiment.run(ExperimentReader.read(Path.of("a.yaml"), "a", yaml, List.of()), Progress.SILENT))
                .result();
    }

    private static String list(IntUnaryOperator value) {
        return IntStream.range(0, 100)
                .mapToObj(i -> "[%s]".formatted(value.applyAsInt(i)))
                .collect(Collectors.joining(", "));
    }

    @Test
    void aModelThatNeverFindsTheRareClassIsSeenAsNothing() {
        ResultDocument result = run(RARE.formatted(list(i -> i % 2), list(i -> i % 33 == 5 ? 1 : 0)));

        assertThat(RunTable.results(result).toMarkdown()).contains("97.0 %");
        assertThat(MeasureTable.of(result).orElseThrow().toMarkdown())
                .startsWith("""
                | model         | gradient | builds     | accuracy | balanced accuracy | F1, macro | Matthews | ROC-AUC | log loss |
                """)
                .contains("""
                | neuron        | analytic | hand, dl4j |   97.0 % |            50.0 % |    49.2 % |    0.000 |""")
                .contains("""
                | trivial model | –        | –          |   97.0 % |            50.0 % |    49.2 % |    0.000 |   0.500 | 0.134742 |""");
        assertThat(MeasureTable.rule(result))
                .contains("- Measures of the training part; the trivial model always gives the class frequencies")
                .contains("No better than the trivial model by balanced accuracy: neuron.");
    }

    @Test
    void aModelThatLearnsIsNotReproached() {
        ResultDocument result = run(RARE.formatted(list(i -> i % 33 == 5 ? 9 : 0), list(i -> i % 33 == 5 ? 1 : 0)));
        assertThat(MeasureTable.rule(result)).doesNotContain("No better");
    }

    @Test
    void foldsHaveAStandardError() {
        ResultDocument result =
                run(RARE.formatted(list(i -> i % 7), list(i -> i % 7 > 3 ? 1 : 0)) + "folds: 4\nseeds: [1, 2]\n");

        assertThat(MeasureTable.of(result).orElseThrow().toMarkdown()).contains(" ± ");
        assertThat(MeasureTable.rule(result))
                .contains(
                        "- Cells: mean ± standard error over 4 folds of 2 seeds each (standard deviation of the folds divided by √4).");
        assertThat(result.runs()).extracting(ResultDocument.Run::fold).containsOnly(1, 2, 3, 4);
        assertThat(Json.write(result)).contains("\"balancedAccuracy\"");
    }

    /** The spread of four folds with means 1, 2, 3, 4 over two seeds: √(5/3) / √4. */
    @Test
    void theStandardErrorIsThatOfTheFoldMeans() {
        List<ResultDocument.Run> runs = IntStream.rangeClosed(1, 4)
                .boxed()
                .flatMap(fold -> Stream.of(runOf(1, fold, fold - 0.5), runOf(2, fold, fold + 0.5)))
                .toList();
        assertThat(Repetitions.cell(runs, ResultDocument.Run::finalCost, NumberText::significant))
                .isEqualTo("2.5 ± 6.5e-01");
    }

    private static ResultDocument.Run runOf(long seed, int fold, double cost) {
        return new ResultDocument.Run(
                "r",
                "m",
                "hand",
                "analytic",
                null,
                "sgd",
                1,
                "mse",
                "float64",
                seed,
                fold,
                1,
                "ok",
                cost,
                null,
                null,
                null,
                null);
    }
}
