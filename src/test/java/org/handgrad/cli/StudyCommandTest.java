package org.handgrad.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** {@code handgrad run} on configurations that sweep values. */
class StudyCommandTest extends ExperimentFixture {
    private static final String SWEPT = TINY + """
            builds: [hand]
            seeds: [1, 2]
            sweep:
              optimizers.sgd.learning-rate: [0.1, 0.2, 0.4]
            """;

    private String result() throws IOException {
        return Files.readString(reports().resolve("a/result.json"));
    }

    private String plan(String yaml) throws IOException {
        forget();
        assertThat(run(yaml, "--dry-run")).isZero();
        return printed();
    }

    @Test
    void everyCombinationIsARun() throws IOException {
        assertThat(run(SWEPT, "--quiet")).isZero();

        assertThat(stored().get("runs").valueStream().map(run -> run.get("id").asString()))
                .startsWith(
                        "neuron/hand/analytic/sgd/optimizers.sgd.learning-rate=0.1/seed-1",
                        "neuron/hand/analytic/sgd/optimizers.sgd.learning-rate=0.1/seed-2")
                .hasSize(6)
                .doesNotHaveDuplicates();
        assertThat(stored().get("runs")
                        .valueStream()
                        .map(run -> run.get("learningRate").asDouble()))
                .containsExactly(0.1, 0.1, 0.2, 0.2, 0.4, 0.4);
        assertThat(stored().get("gradients")
                        .valueStream()
                        .map(one -> one.get("model").asString())
                        .distinct())
                .containsExactly("neuron");
    }

    @Test
    void whatIsAddedRunsAlone() throws IOException {
        assertThat(plan(SWEPT)).startsWith("a: 6 trials in 3 groups; 0 stored, 6 to run\n");
        assertThat(reports()).doesNotExist();
        assertThat(run(SWEPT, "--quiet")).isZero();
        String before = result();

        String added =
                SWEPT.replace("[0.1, 0.2, 0.4]", "[0.1, 0.2, 0.4, 0.8]").replace("seeds: [1, 2]", "seeds: [1, 2, 3]");
        assertThat(plan(SWEPT)).contains("; 6 stored, 0 to run\n");
        assertThat(plan("# a comment\n" + added)).contains("12 trials in 4 groups; 6 stored, 6 to run, about");
        assertThat(run(added, "--quiet")).isZero();
        assertThat(stored().get("runs")).hasSize(12);

        assertThat(run(SWEPT, "--quiet")).isZero();
        assertThat(result()).isEqualTo(before);
    }

    /** The same bytes, whoever ran the trials. */
    @Test
    void workersGiveWhatOneProcessGives() throws IOException {
        String folds = SWEPT.replace("builds: [hand]", "builds: [hand, dl4j]") + "folds: 2\n";
        assertThat(run(folds, "--quiet", "--workers", "1")).isZero();
        String alone = result();
        assertThat(run(folds, "--quiet", "--workers", "2", "--fresh")).isZero();

        assertThat(result()).isEqualTo(alone);
        assertThat(reports().resolve("a/trials-1.db")).exists();
    }

    @Test
    void mistakesOfAllCombinationsAreReportedWithTheirPlaces() throws IOException {
        assertThat(run(SWEPT.replace("0.2, 0.4]", "-1, fast]\n  optimizers.sdg.learning-rate: [1]")))
                .isEqualTo(2);
        assertThat(said())
                .contains("expected", "'-1'", "'fast'", "optimizers.sdg.learning-rate")
                .contains("a.yaml:");
        assertThat(reports()).doesNotExist();
    }

    /** The best first; with the same seeds in each group, and the numbers of the table are those of the runs. */
    @Test
    void groupsAreRanked() throws IOException {
        forget();
        assertThat(run(SWEPT + "ranking: { measure: cost, baseline: optimizers.sgd.learning-rate=0.1, margin: 1 }\n"))
                .isZero();
        JsonNode ranking = stored().get("ranking");
        assertThat(ranking.get("groups")
                        .valueStream()
                        .map(group -> group.get("settings")
                                .get("optimizers.sgd.learning-rate")
                                .asString()))
                .containsExactly("0.4", "0.2", "0.1");
        double mean = stored().get("runs")
                .valueStream()
                .filter(run -> run.get("learningRate").asDouble() == 0.4)
                .mapToDouble(run -> run.get("finalCost").asDouble())
                .average()
                .orElseThrow();
        assertThat(ranking.get("groups").get(0).get("mean").asDouble()).isCloseTo(mean, offset(1e-15));
        assertThat(ranking.get("baseline").asInt()).isEqualTo(3);
        assertThat(ranking.get("comparisons")).hasSize(3);
        assertThat(printed()).contains("| learning-rate |", "vs baseline", "Ranked by cost on the training part");
        assertThat(printed().lines().takeWhile(line -> !line.startsWith("- ")).filter(line -> line.startsWith("|")))
                .allMatch(line -> line.length() <= 110);
        assertThat(reports().resolve("a/ranking.csv")).content().startsWith("rank,settings,builds,trials");
        assertThat(reports().resolve("a/ranking.tex")).content().contains("\\toprule", "best");
        assertThat(reports().resolve("a/report.md")).content().contains("## Ranking");
    }

    @Test
    void aBaselineIsOneGroup() throws IOException {
        assertThat(run(SWEPT + "ranking: { baseline: optimizer=sgd }\n")).isEqualTo(2);
        assertThat(said())
                .contains(
                        "expected settings that one group has, found settings of 3",
                        "optimizers.sgd.learning-rate=0.1");
    }

    /** What was trained with models kept has them in the store. */
    @Test
    void savedModelsComeFromTheStore() throws IOException {
        assertThat(run(TINY, "--quiet", "--save-models")).isZero();
        byte[] model = Files.readAllBytes(reports().resolve("a/models/neuron-hand-analytic-sgd-seed-1.zip"));
        Files.delete(reports().resolve("a/models/neuron-hand-analytic-sgd-seed-1.zip"));
        assertThat(run(TINY, "--quiet", "--save-models")).isZero();
        assertThat(reports().resolve("a/models/neuron-hand-analytic-sgd-seed-1.zip"))
                .hasBinaryContent(model);
    }

    /** A diverged trial is a result, and is not run again. */
    @Test
    void aTrialThatDivergesIsStored() throws IOException {
        String wild = TINY.replace("activation: sigmoid", "activation: identity")
                .replace("loss: xent", "loss: mse")
                .replace("epochs: 2", "epochs: 2000")
                .replace("learning-rate: 0.1", "learning-rate: 1e6");
        assertThat(run(wild, "--quiet")).isEqualTo(1);
        JsonNode before = stored();
        assertThat(before.get("runs").get(0).get("status").asString()).isEqualTo("diverged");
        assertThat(plan(wild)).contains("1 stored, 0 to run");
        assertThat(run(wild, "--quiet")).isEqualTo(1);
        assertThat(stored()).isEqualTo(before);
    }
}
