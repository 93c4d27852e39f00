package org.handgrad.report.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.handgrad.check.CheckResult;
import org.handgrad.check.GradientCheck;
import org.handgrad.check.evidence.PassRule;
import org.handgrad.check.evidence.Witness;
import org.handgrad.config.ExperimentConfig;
import org.handgrad.config.ExperimentReader;
import org.handgrad.config.yaml.SetOption;
import org.handgrad.data.Batch;
import org.handgrad.experiment.GradientComparison;
import org.handgrad.experiment.Progress;
import org.handgrad.experiment.Provenance;
import org.handgrad.hand.HandNetwork;
import org.handgrad.model.ModelSpec;
import org.handgrad.model.OptimizerSpec;
import org.handgrad.model.Parameters;
import org.handgrad.model.Precision;
import org.handgrad.report.document.ResultDocument;
import org.handgrad.report.document.ResultDocument.GradientEntry;
import org.handgrad.report.document.ResultDocuments;
import org.handgrad.testing.RandomPoints;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.ndarray.INDArray;

/** What the table prints obeys the pass rules that stand under it. */
class GradientTableTest {
    private static ExperimentConfig config(String name) throws IOException {
        return ExperimentReader.read(Path.of("configs", name), List.of(SetOption.parse("check.points=1")));
    }

    private static Table table(ExperimentConfig config, List<CheckResult> results) {
        return GradientTable.of(ResultDocuments.of(config, results, Provenance.of(config)));
    }

    /** Whether a cell by its printed numbers alone speaks against the gradient. */
    private static boolean contradicts(String cell) {
        if (cell.startsWith("h^")) {
            return Double.parseDouble(cell.substring(2)) <= PassRule.RATE;
        }
        if (cell.contains("(")) {
            int bracket = cell.indexOf(" (");
            return Double.parseDouble(cell.substring(0, bracket))
                    > Double.parseDouble(cell.substring(bracket + 2, cell.length() - 1));
        }
        assertThat(cell).isIn("agrees", "cannot tell", "clipped", "–");
        return false;
    }

    private static List<String> witnesses(List<String> row) {
        return row.subList(3, 3 + Witness.values().length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"chain.yaml", "xor.yaml", "twice.yaml"})
    void noWitnessOfARightGradientIsPrintedBeyondItsBound(String name) throws IOException {
        ExperimentConfig config = config(name);
        List<List<String>> rows =
                table(config, GradientComparison.of(config, Progress.SILENT)).rows();
        assertThat(rows).isNotEmpty().allSatisfy(row -> {
            assertThat(row).endsWith("agrees");
            assertThat(witnesses(row)).noneMatch(GradientTableTest::contradicts);
        });
    }

    @Test
    void everyWitnessOfAWrongOneIs() throws IOException {
        ExperimentConfig config = config("xor.yaml");
        ModelSpec model = config.models().get(config.models().size() - 1).spec();
        Batch batch = RandomPoints.batch(model, 4, 1);
        CheckResult result = GradientCheck.ofModel(model, batch)
                .witnesses(Witness.AUTODIFF, Witness.DL4J, Witness.DIFFERENCES, Witness.REMAINDER)
                .gradient(theta -> twice(model, theta, batch))
                .at(RandomPoints.parameters(model, 1, 1))
                .run();
        List<List<String>> rows = table(config, List.of(result)).rows();
        assertThat(rows).hasSize(4).allSatisfy(row -> {
            assertThat(row).endsWith("wrong");
            assertThat(witnesses(row)).allMatch(GradientTableTest::contradicts);
        });
        assertThat(GradientTable.reasons(ResultDocuments.of(config, List.of(result), Provenance.of(config))))
                .contains("- mlp, float64: W1: hand = 2.000 × autodiff on all ");
    }

    private static Map<String, INDArray> twice(ModelSpec model, Parameters theta, Batch batch) {
        HandNetwork hand = new HandNetwork(model, Precision.FLOAT64, new OptimizerSpec.Sgd(1), theta);
        return hand.gradient(batch).map(array -> array.mul(2)).arrays();
    }

    /** Two digits, unless rounding to them would turn what is larger into what is not. */
    @ParameterizedTest
    @CsvSource({
        "autodiff,           1.04e-12, 1.01e-12, 1.04e-12 (1.01e-12)",
        "autodiff,           1.01e-12, 1.04e-12, 1.0e-12 (1.0e-12)",
        "autodiff,           0,        1e-12,    0 (1.0e-12)",
        "central difference, 3.14e-11, 2.72e-10, 3.1e-11 (2.7e-10)",
        "central difference, ,         ,         not finite",
        "taylor remainder,   1.5,      1.5,      h^1.5",
        "taylor remainder,   1.52,     1.5,      h^1.52",
        "taylor remainder,   1.97,     1.5,      h^2.0",
        "taylor remainder,   ,         1.5,      cannot tell"
    })
    void digitsAreAsManyAsItTakes(String witness, Double error, Double bound, String cell) throws IOException {
        ExperimentConfig config = config("twice.yaml");
        ResultDocument empty = ResultDocuments.of(config, List.of(), Provenance.of(config));
        GradientEntry entry =
                new GradientEntry("mlp", "W1", witness, "float64", 1, error, bound, "cannot tell", "agrees", List.of());
        ResultDocument document = new ResultDocument(
                empty.experiment(),
                empty.description(),
                empty.command(),
                false,
                empty.data(),
                empty.models(),
                List.of(),
                List.of(),
                List.of(entry),
                List.of(),
                List.of(),
                List.of(),
                empty.provenance(),
                null);
        assertThat(witnesses(GradientTable.of(document).rows().get(0))).containsOnlyOnce(cell);
    }

    /** Of several points the one that is nearest to its bound is shown. */
    @Test
    void theWorstPointStandsForAll() throws IOException {
        ExperimentConfig config = config("xor.yaml");
        ModelSpec model = config.models().get(config.models().size() - 1).spec();
        Batch batch = RandomPoints.batch(model, 4, 1);
        int[] calls = {0};
        CheckResult result = GradientCheck.ofModel(model, batch)
                .witnesses(Witness.AUTODIFF)
                .gradient(theta -> calls[0]++ == 1
                        ? twice(model, theta, batch)
                        : new HandNetwork(model, Precision.FLOAT64, new OptimizerSpec.Sgd(1), theta)
                                .gradient(batch)
                                .arrays())
                .at(
                        RandomPoints.parameters(model, 1, 1),
                        RandomPoints.parameters(model, 1, 2),
                        RandomPoints.parameters(model, 1, 3))
                .run();
        assertThat(table(config, List.of(result)).rows())
                .hasSize(4)
                .allSatisfy(row -> assertThat(witnesses(row).get(0)).matches(GradientTableTest::contradicts));
    }
}
