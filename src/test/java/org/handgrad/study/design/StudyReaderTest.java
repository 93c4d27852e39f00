package org.handgrad.study.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handgrad.config.ExperimentConfig;
import org.handgrad.config.ExperimentReader;
import org.handgrad.config.ExperimentText;
import org.handgrad.config.yaml.ConfigException;
import org.handgrad.config.yaml.SetOption;
import org.handgrad.message.Problem;
import org.handgrad.study.trial.TrialId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudyReaderTest {
    private static final String BASE = """
            data:
              points: { inputs: [[0, 0], [0, 1], [1, 0], [1, 1]], targets: [[0], [1], [1], [0]] }
            models:
              mlp:
                layers:
                  - { units: 2, activation: sigmoid }
                  - { units: 1, activation: sigmoid }
                loss: mse
            optimizers:
              sgd: { learning-rate: 0.5 }
              adam: { learning-rate: 0.1 }
            training: { epochs: 50 }
            """;

    private static Study read(String text, String... options) {
        List<SetOption> set = List.of(options).stream().map(SetOption::parse).toList();
        return StudyReader.read(
                ExperimentText.of(Path.of("mine.yaml"), "mine", text, set), new TrialIdentity("version 1"), false);
    }

    private static Study sweep(String sweep) {
        return read(BASE + sweep);
    }

    private static List<String> mistakes(String sweep) {
        ConfigException thrown = catchThrowableOfType(ConfigException.class, () -> sweep(sweep));
        return thrown.problems().stream().map(StudyReaderTest::shown).toList();
    }

    private static String shown(Problem problem) {
        int first = (int) BASE.lines().count();
        return "%s:%s: %s".formatted(problem.line() - first, problem.column(), problem.message());
    }

    private static Set<TrialId> ids(Study study) {
        Set<TrialId> ids = new HashSet<>();
        study.trials().forEach(trial -> ids.add(trial.id()));
        return ids;
    }

    private static List<String> settings(Study study, String key) {
        return study.trials().stream()
                .map(trial -> trial.settings().getOrDefault(key, "-"))
                .toList();
    }

    @Test
    void whatSweepsNothingIsWhatItWas() {
        Study study = read(BASE);
        ExperimentConfig whole = ExperimentReader.read(Path.of("mine.yaml"), "mine", BASE, List.of());

        assertThat(study.trials()).hasSize(2);
        assertThat(study.trials().get(0).config().yaml()).isEqualTo(whole.yaml());
        assertThat(study.trials().get(0).config().models()).isEqualTo(whole.models());
        assertThat(study.trials().get(0).settings())
                .containsExactly(
                        Map.entry("model", "mlp"), Map.entry("gradient", "analytic"), Map.entry("optimizer", "sgd"));
    }

    /** Adam's trials do not depend on SGD's learning rate. */
    @Test
    void aTrialThatTwoCombinationsShareIsThereOnce() {
        Study study = sweep("sweep: { optimizers.sgd.learning-rate: [0.1, 0.2, 0.4] }\nseeds: [1, 2]\n");

        assertThat(study.trials()).hasSize(3 * 2 + 2);
        assertThat(settings(study, "optimizers.sgd.learning-rate"))
                .containsExactly("0.1", "0.1", "-", "-", "0.2", "0.2", "0.4", "0.4");
        assertThat(study.trials().stream().map(Trial::group).distinct()).hasSize(4);
    }

    @Test
    void aGridHasEachValueWithEach() {
        Study study = sweep("""
                sweep:
                  models.mlp.layers.1.units: { from: 2, to: 64, scale: log, values: 6 }
                  training.epochs: [10, 20]
                """);

        assertThat(study.trials()).hasSize(6 * 2 * 2);
        assertThat(settings(study, "models.mlp.layers.1.units").stream().distinct())
                .containsExactly("2", "4", "8", "16", "32", "64");
        assertThat(study.trials().stream()
                        .map(trial ->
                                trial.config().models().get(0).spec().layer(1).units())
                        .distinct())
                .containsExactly(2, 4, 8, 16, 32, 64);
    }

    @Test
    void keysInStepChangeTogether() {
        Study study = sweep("sweep:\n  training.batch-size+optimizers.sgd.learning-rate: [[1, 0.9], [4, 0.5]]\n");

        assertThat(study.trials().stream()
                        .filter(trial -> trial.settings().get("optimizer").equals("sgd"))
                        .map(trial -> trial.settings().get("training.batch-size") + " "
                                + trial.settings().get("optimizers.sgd.learning-rate")))
                .containsExactly("1 0.9", "4 0.5");
    }

    @Test
    void aWholePartMayBeSwept() {
        Study study = sweep("sweep:\n  models.mlp.loss: [mse, xent]\n  seeds: [[1], [2, 3]]\n");

        assertThat(study.trials()).hasSize(2 * 2 * 3);
    }

    @Test
    void randomAndSobolSearchDrawWithinTheRange() {
        String axes = """
                sweep:
                  optimizers.sgd.learning-rate: { from: 0.001, to: 1.0, scale: log }
                  training.epochs: { from: 1, to: 1000 }
                """;
        for (String search : List.of("random", "sobol")) {
            Study few = sweep(axes + "search: { %s: 8 }\n".formatted(search));
            Study many = sweep(axes + "search: { %s: 16 }\n".formatted(search));

            assertThat(many.trials()).hasSize(32);
            assertThat(ids(many)).containsAll(ids(few));
            assertThat(many.trials().stream()
                            .filter(trial -> trial.settings().get("optimizer").equals("sgd"))
                            .mapToDouble(
                                    trial -> Double.parseDouble(trial.settings().get("optimizers.sgd.learning-rate")))
                            .filter(rate -> rate < 0.0316)
                            .count())
                    .isBetween(4L, 12L); // half of a logarithmic range
        }
    }

    @Test
    void spellingOrderAndCommentsMakeNoOtherTrial() {
        String other = """
                # the same, said otherwise
                training: {epochs: 50}
                seeds: [1]
                precision: float64
                optimizers: { sgd: { 'learning-rate': 5.0e-1 }, adam: { learning-rate: 0.10, beta1: 0.9 } }
                models: { mlp: { loss: mse, layers: [ { activation: sigmoid, units: 2, bias: true }, { units: 1, activation: sigmoid } ] } }
                data:
                  points: { targets: [[0], [1], [1], [0]], inputs: [[0, 0], [0, 1], [1, 0], [1, 1.0]] }
                description: Another one.
                """;

        assertThat(ids(read(other))).isEqualTo(ids(read(BASE)));
    }

    @Test
    void whatARunDependsOnMakesAnotherTrial() {
        for (String change : List.of(
                "training.epochs=51",
                "seeds=[2]",
                "models.mlp.layers.1.units=3",
                "optimizers={ sgd: { learning-rate: 0.4 }, adam: { learning-rate: 0.2 } }",
                "precision=float32",
                "builds=[hand]",
                "data.points.targets=[[0], [1], [1], [1]]")) {
            assertThat(ids(read(BASE, change))).as(change).doesNotContainAnyElementsOf(ids(read(BASE)));
        }
    }

    @Test
    void anotherVersionMakesAnotherTrial() {
        ExperimentText text = ExperimentText.of(Path.of("mine.yaml"), "mine", BASE, List.of());

        assertThat(ids(StudyReader.read(text, new TrialIdentity("version 2"), false)))
                .doesNotContainAnyElementsOf(ids(read(BASE)));
    }

    @Test
    void theContentOfTheDataCountsAndNotTheNameOfItsFile(@TempDir Path folder) throws IOException {
        String config =
                BASE.replaceAll("points: .*", "csv: { file: table.csv, target: { column: [y], task: regression } }");
        Set<Set<TrialId>> ids = new HashSet<>();
        for (String name : List.of("one", "two")) {
            Path experiment = Files.createDirectories(folder.resolve(name)).resolve("mine.yaml");
            Files.writeString(experiment, config);
            Files.writeString(experiment.resolveSibling("table.csv"), "x,y\n1,0\n2,1\n3,0.5\n");
            ids.add(ids(StudyReader.read(experiment, List.of(), new TrialIdentity("1"), false)));
        }
        assertThat(ids).hasSize(1);

        Path changed = folder.resolve("two").resolve("mine.yaml");
        Files.writeString(changed.resolveSibling("table.csv"), "x,y\n1,0\n2,1\n3,0.75\n");
        assertThat(ids).doesNotContain(ids(StudyReader.read(changed, List.of(), new TrialIdentity("1"), false)));
    }

    @Test
    void mistakesInPathsAndValuesAreReportedTogetherAtTheirPlaces() {
        assertThat(mistakes("""
                sweep:
                  optimizers.sdg.learning-rate: [0.1, 0.2]
                  optimizers.adam.lerning-rate: [0.1]
                  training.batch-size: [2, 5, many]
                  models.mlp.layers.3.units: [1]
                """))
                .containsExactly(
                        "2:3: there is no 'sdg' in optimizers (did you mean 'sgd'?)",
                        "3:3: unknown key 'lerning-rate' (did you mean 'learning-rate'?)",
                        "4:28: batch-size: expected at most 4, the number of training samples, found '5'",
                        "4:31: batch-size: expected a whole number from 1 to 100000000, found 'many'",
                        "5:3: expected the number of a list element, from 1 to 2, found '3'");
    }

    @Test
    void mistakesInTheSweepItselfAreReportedTogether() {
        assertThat(mistakes("""
                sweep:
                  training.epochs: { from: 10, to: 5 }
                  optimizers.sgd.learning-rate: { from: 0, to: 1, scale: log, values: 3 }
                  a..b: [1]
                  x+y: [[1, 2], [3]]
                  seeds: 3
                  optimizers.adam.learning-rate: { from: 0.1, to: 0.2 }
                search: gird
                """))
                .containsExactly(
                        "2:36: to: expected a number greater than 'from', which is 10.0, found '5'",
                        "3:41: from: expected a number greater than 0 for a logarithmic scale, found '0'",
                        "4:3: expected path.to.key, or several with + between them, found 'a..b'",
                        "5:17: x+y: expected a list of 2 values, one for each of the keys in step, found a list",
                        "6:10: seeds: expected a list of values, or a range { from, to }, found '3'",
                        "8:9: search: expected one of grid, found 'gird' (did you mean 'grid'?)");
        assertThat(mistakes("sweep: { training.epochs: { from: 1, to: 5 } }\n"))
                .containsExactly("1:27: training.epochs: key 'values' is missing, which says how many a grid has");
        assertThat(mistakes("search: { random: 5 }\n"))
                .containsExactly("1:9: search: there is no 'sweep' to search in");
        assertThat(mistakes("sweep: { training.epochs: [1], training.epochs+seeds: [[1, [1]]] }\n"))
                .containsExactly("1:32: 'training.epochs' is swept a second time");
        assertThat(
                        mistakes(
                                "sweep: { training.epochs: [1, 2] }\nsearch: { halving: { trials: 9, keep: 4/3, on: cost } }\n"))
                .containsExactly("2:39: keep: expected a part between 0 and 1, as 0.5 or 1/3, found '4/3'");
    }

    @Test
    void aGridThatIsTooLargeIsRefused() {
        String range = "{ from: 1, to: 100000, values: 10000 }";

        assertThat(mistakes(
                        "sweep: { training.epochs: %s, optimizers.sgd.learning-rate: %s }\n".formatted(range, range)))
                .containsExactly(
                        "1:10: training.epochs: the grid has 100000000 combinations; expected at most 1000000");
    }
}
