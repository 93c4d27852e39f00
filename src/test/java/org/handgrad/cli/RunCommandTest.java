package org.handgrad.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Experiments from end to end: what is printed, what is written, and the exit code. */
class RunCommandTest extends ExperimentFixture {
    /** Real targets, and a second optimiser whose steps leave the numbers. */
    private static final String DIVERGING = TINY.replace("    task: classification\n", "")
            .replace("sigmoid", "identity")
            .replace("xent", "mse")
            .replace("  sgd: { learning-rate: 0.1 }", "  sgd: { learning-rate: 1e6 }\n  adam: { learning-rate: 0.1 }")
            .replace("epochs: 2", "epochs: 40");

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
                        "wrote " + reports().resolve("a"))
                .endsWith("open %s%n".formatted(reports().resolve("a/index.html")));
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
    void jsonIsOneDocumentAndNothingElse() throws IOException {
        assertThat(run(TINY, "--format", "json")).isZero();
        assertThat(printed()).isEqualTo(Files.readString(reports().resolve("a/result.json")));
    }

    @Test
    void quietSaysNothingAlongTheWay() throws IOException {
        assertThat(run(TINY, "--quiet")).isZero();
        assertThat(said()).isEmpty();
        assertThat(printed()).contains("# a");
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
        assertThat(reports().resolve("a/report.md")).content().contains("There is no second build to compare with.");
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
        assertThat(printed()).contains("| model  | gradient | optimizer |", " ± ", "over 2 seeds");
        assertThat(stored("runs", "finalCost").stream().distinct()).hasSizeGreaterThanOrEqualTo(4);
    }
}
