package org.handgrad.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.handgrad.config.ConfigTexts.SMALL;
import static org.handgrad.config.ConfigTexts.messageOf;
import static org.handgrad.config.ConfigTexts.problemsOf;
import static org.handgrad.config.ConfigTexts.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.handgrad.config.yaml.ConfigException;
import org.handgrad.data.BundledTable;
import org.handgrad.data.Samples;
import org.handgrad.data.Task;
import org.handgrad.data.source.DataSource;
import org.handgrad.data.split.Folds;
import org.handgrad.data.split.Split;
import org.handgrad.data.split.SplitBy;
import org.handgrad.message.Problem;
import org.handgrad.model.Activation;
import org.handgrad.model.Build;
import org.handgrad.model.GradientSource;
import org.handgrad.model.GradientSource.Scheme;
import org.handgrad.model.InitialParameters;
import org.handgrad.model.LayerSpec;
import org.handgrad.model.Loss;
import org.handgrad.model.ModelSpec;
import org.handgrad.model.OptimizerSpec;
import org.handgrad.model.Precision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExperimentReaderTest {
    private static final String SMALL_IRIS = """
            models: { m: { layers: [{ units: 3, activation: softmax }], loss: mcxent } }
            optimizers: { sgd: { learning-rate: 1 } }
            training: { epochs: 1 }
            data: { bundled: iris,""";

    @Test
    void readsEverythingThatCanBeSaid() {
        ExperimentConfig config = read("""
                description: All keys.
                data:
                  bundled: iris
                  standardize: true
                  split: { test: 0.2, seed: 7 }
                initial: { uniform: { low: -1, high: 1.5 } }
                models:
                  small:
                    layers: [{ units: 3, activation: softmax }]
                    loss: mcxent
                  large:
                    layers:
                      - { units: 2, activation: relu, bias: false }
                      - { units: 3, activation: identity }
                    loss: l2
                    weight-decay: 1e-3
                    initial: xavier
                builds: [dl4j, hand, autodiff]
                gradients: [analytic, central-difference, { forward-difference: { epsilon: 1e-6 } }]
                optimizers:
                  nesterovs: { learning-rate: 0.1, momentum: 0 }
                  rmsprop: { learning-rate: 0.2, decay: 0.5, epsilon: 0.125 }
                  adam: { learning-rate: 0.3, beta1: 0.25, beta2: 0.75, epsilon: 0.5 }
                training: { epochs: 5, batch-size: 120 }
                seeds: [3, 0]
                precision: float32
                check: { points: 2 }
                """);

        assertThat(config.name()).isEqualTo("a");
        assertThat(config.source()).isEqualTo("a.yaml");
        assertThat(config.description()).isEqualTo("All keys.");
        assertThat(config.data())
                .isEqualTo(new ExperimentConfig.Data(
                        new DataSource.Bundled(BundledTable.IRIS),
                        new Split(0.2, 0, new SplitBy.Default(), 7),
                        Optional.empty(),
                        true));
        LayerSpec softmax = new LayerSpec(3, Activation.SOFTMAX, true);
        LayerSpec relu = new LayerSpec(2, Activation.RELU, false);
        LayerSpec identity = new LayerSpec(3, Activation.IDENTITY, true);
        assertThat(config.models())
                .containsExactly(
                        new ExperimentConfig.Model(
                                new ModelSpec("small", 4, List.of(softmax), Loss.MCXENT),
                                new InitialParameters.Uniform(-1, 1.5)),
                        new ExperimentConfig.Model(
                                new ModelSpec("large", 4, List.of(relu, identity), Loss.L2, 1e-3),
                                new InitialParameters.Xavier()));
        assertThat(config.builds()).containsExactly(Build.DL4J, Build.HAND, Build.AUTODIFF);
        assertThat(config.gradients())
                .containsExactly(
                        new GradientSource.Analytic(),
                        new GradientSource.FiniteDifference(Scheme.CENTRAL, Math.cbrt(0x1p-24)),
                        new GradientSource.FiniteDifference(Scheme.FORWARD, 1e-6));
        assertThat(config.optimizers())
                .containsExactly(
                        new OptimizerSpec.Nesterovs(0.1, 0),
                        new OptimizerSpec.RmsProp(0.2, 0.5, 0.125),
                        new OptimizerSpec.Adam(0.3, 0.25, 0.75, 0.5));
        assertThat(config.training()).isEqualTo(new ExperimentConfig.Training(5, OptionalInt.of(120)));
        assertThat(config.seeds()).containsExactly(3L, 0L);
        assertThat(config.precision()).isEqualTo(Precision.FLOAT32);
        assertThat(config.checkPoints()).isEqualTo(2);
    }

    @Test
    void partsAndFolds() {
        String iris = SMALL_IRIS + " split: { validation: 0.1, stratify: %s, seed: 3 } }\nfolds: %s\n";

        assertThat(read(iris.formatted("true", "5")).data())
                .isEqualTo(new ExperimentConfig.Data(
                        new DataSource.Bundled(BundledTable.IRIS),
                        new Split(0, 0.1, new SplitBy.Classes(), 3),
                        Optional.of(new Folds(5, 1, 1)),
                        false));
        assertThat(read(iris.formatted("false", "{ count: 4, repeats: 3, seed: 2 }"))
                        .data())
                .isEqualTo(new ExperimentConfig.Data(
                        new DataSource.Bundled(BundledTable.IRIS),
                        new Split(0, 0.1, new SplitBy.Chance(), 3),
                        Optional.of(new Folds(4, 3, 2)),
                        false));
    }

    /** Ten flowers of each species in every fold. */
    @Test
    void foldsOfClassesAreStratifiedUnlessToldOtherwise() {
        ExperimentConfig.Data data =
                read(SMALL_IRIS + " standardize: true }\nfolds: 5\n").data();
        Samples iris = data.source().load();
        int[] species = iris.classNumbers();

        assertThat(data.partitions(iris))
                .hasSize(5)
                .allSatisfy(fold -> assertThat(
                                fold.test().stream().map(row -> species[row]).toArray())
                        .containsOnly(0, 1, 2)
                        .hasSize(30)
                        .satisfies(classes ->
                                assertThat(Arrays.stream(classes).sum()).isEqualTo(30)));
    }

    @Test
    void whatIsLeftOutHasItsDefault() {
        ExperimentConfig config = read(SMALL.replace(
                "sgd: { learning-rate: 0.5 }",
                "{ nesterovs: { learning-rate: 1 }, adagrad: { learning-rate: 1 }, rmsprop: { learning-rate: 1 }, "
                        + "adam: { learning-rate: 1 } }"));

        DataSource points = new DataSource.Inline(
                "a",
                List.of(List.of(0.0, 0.0), List.of(0.0, 1.0), List.of(1.0, 0.0), List.of(1.0, 1.0)),
                List.of(List.of(0.0), List.of(1.0), List.of(1.0), List.of(0.0)),
                new Task.Regression());
        assertThat(config.description()).isEmpty();
        assertThat(config.data()).isEqualTo(new ExperimentConfig.Data(points, Split.NONE, Optional.empty(), false));
        LayerSpec layer = new LayerSpec(1, Activation.SIGMOID, true);
        assertThat(config.models())
                .containsExactly(new ExperimentConfig.Model(
                        new ModelSpec("m", 2, List.of(layer), Loss.MSE, 0), new InitialParameters.Xavier()));
        assertThat(config.builds()).containsExactly(Build.HAND, Build.DL4J);
        assertThat(config.gradients()).containsExactly(new GradientSource.Analytic());
        assertThat(config.optimizers())
                .containsExactly(
                        new OptimizerSpec.Nesterovs(1, 0.9),
                        new OptimizerSpec.AdaGrad(1, 1e-6),
                        new OptimizerSpec.RmsProp(1, 0.95, 1e-8),
                        new OptimizerSpec.Adam(1, 0.9, 0.999, 1e-8));
        assertThat(config.training()).isEqualTo(new ExperimentConfig.Training(3, OptionalInt.empty()));
        assertThat(config.seeds()).containsExactly(1L);
        assertThat(config.precision()).isEqualTo(Precision.FLOAT64);
        assertThat(config.checkPoints()).isEqualTo(3);
    }

    @Test
    void readsInitialValuesAndClasses() {
        ExperimentConfig config = read(SMALL.replace("[0]]", "[0]]\n    task: classification")
                .replace("loss: mse", "loss: mse\n    initial: { values: { W1: [[1], [-2]], b1: [1e-3] } }"));

        DataSource.Inline points = (DataSource.Inline) config.data().source();
        assertThat(points.task()).isEqualTo(new Task.Classification(List.of("0", "1")));
        ModelSpec model = config.models().get(0).spec();
        assertThat(config.models().get(0).initial().draw(model, 1).toVector()).containsExactly(1, -2, 1e-3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "# only a comment\n"})
    void anEmptyFileIsNoExperiment(String text) {
        assertThat(messageOf(text)).startsWith("a.yaml:1:1: empty; expected an experiment\n    1 | ");
    }

    @Test
    void aScalarIsNoExperiment() {
        assertThat(messageOf("hello")).isEqualTo("""
                a.yaml:1:1: the experiment: expected a mapping, found 'hello'
                    1 | hello
                      | ^""");
    }

    @Test
    void whatAnExperimentNeedsIsMissing() {
        assertThat(messageOf("description: nothing else").lines().filter(line -> line.startsWith("a.yaml")))
                .containsExactly(
                        "a.yaml:1:1: the experiment: key 'data' is missing",
                        "a.yaml:1:1: the experiment: key 'models' is missing",
                        "a.yaml:1:1: the experiment: key 'optimizers' is missing",
                        "a.yaml:1:1: the experiment: key 'training' is missing");
    }

    @Test
    void listsAllMistakesInTheOrderOfTheText() {
        String text = SMALL.replace("[1, 0]", "[1]")
                .replace("mse", "mes")
                .replace("learning-rate: 0.5", "learning-rate: 0, momentum: 1")
                .replace("epochs: 3", "epochs: many");
        assertThat(problemsOf(text))
                .extracting(Problem::line, Problem::column)
                .containsExactly(tuple(3, 30), tuple(9, 11), tuple(11, 25), tuple(11, 28), tuple(12, 21));
    }

    @Test
    void placesDoNotDependOnTheLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(new Locale("ar", "EG"));
            assertThat(messageOf(SMALL.replace("[1, 0]", "[1]"))).isEqualTo("""
                    a.yaml:3:30: inputs: expected 2 numbers as in the first row, found 1
                        3 |     inputs: [[0, 0], [0, 1], [1], [1, 1]]
                          |                              ^""");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void yamlIsVersion12() {
        ExperimentConfig config = read(SMALL.replace("0.5", "1e-3") + "description: no\n");
        assertThat(config.optimizers()).containsExactly(new OptimizerSpec.Sgd(1e-3));
        assertThat(config.description()).isEqualTo("no");
    }

    @Test
    void aByteOrderMarkAndWindowsLineEndsMakeNoDifference() {
        ExperimentConfig plain = read(SMALL);
        assertThat(read("\uFEFF" + SMALL)).isEqualTo(plain);
        assertThat(read(SMALL.replace("\n", "\r\n")).models()).isEqualTo(plain.models());
        assertThat(messageOf(SMALL.replace("0.5", "0").replace("\n", "\r\n")))
                .isEqualTo(messageOf(SMALL.replace("0.5", "0")));
    }

    @Test
    void aModestAliasStandsForItsAnchor() {
        ModelSpec model = read(SMALL.replace(
                        "- { units: 1, activation: sigmoid }",
                        "- &layer { units: 1, activation: sigmoid }\n      - *layer"))
                .models()
                .get(0)
                .spec();
        assertThat(model.layer(2)).isEqualTo(model.layer(1)).isEqualTo(new LayerSpec(1, Activation.SIGMOID, true));
    }

    @Test
    @Timeout(10)
    void anAliasBombIsRefused() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [lol]\n");
        for (int i = 1; i <= 12; i++) {
            String above = "*a" + (i - 1);
            bomb.append("a%s: &a%s [%s]%n".formatted(i, i, String.join(", ", Collections.nCopies(9, above))));
        }
        assertThat(messageOf(bomb + SMALL)).isEqualTo("""
                a.yaml:4:20: there are more than 20 aliases
                    4 | a3: &a3 [*a2, *a2, *a2, *a2, *a2, *a2, *a2, *a2, *a2]
                      |                    ^""");
    }

    @Test
    @Timeout(10)
    void aListThatHoldsItselfIsRefused() {
        assertThat(problemsOf(SMALL + "seeds: &all [*all]\n"))
                .extracting(Problem::message)
                .containsExactly("seeds: expected a whole number from 0 to 2147483647, found a list");
    }

    @Test
    @Timeout(10)
    void bottomlessNestingIsRefused() {
        assertThat(problemsOf("data: " + "[".repeat(200_000)))
                .extracting(Problem::message)
                .containsExactly("lists and mappings are nested more than 20 deep");
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "", "a/b", "a\\b", "-a", ".a", "a b"})
    void aNameThatIsNoFolderIsRefused(String name) {
        assertThatThrownBy(() -> ExperimentReader.read(Path.of("a.yaml"), name, SMALL, List.of()))
                .isInstanceOf(ConfigException.class)
                .hasMessageStartingWith(
                        ("a.yaml:1:1: the experiment: the file's name, '%s', names the report's folder; "
                                        + "expected up to 100 letters, digits, '-', '_' and '.', a letter or digit first")
                                .formatted(name));
    }

    @Test
    void theFileNamesTheExperiment(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("xor.2.yml"), SMALL);
        ExperimentConfig config = ExperimentReader.read(file, List.of());
        assertThat(config.name()).isEqualTo("xor.2");
        assertThat(config.source()).isEqualTo(file.toString());
        assertThat(config.yaml()).isEqualTo(SMALL);
    }

    @Test
    void aFileOfMoreThanAMegabyteIsRefused(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("a.yaml"), "# " + "x".repeat(1 << 20) + "\n" + SMALL);
        assertThatThrownBy(() -> ExperimentReader.read(file, List.of()))
                .isInstanceOf(ConfigException.class)
                .hasMessage("%s: the file has %d bytes; expected at most 1048576: put data into a CSV file"
                        .formatted(file, Files.size(file)));
    }

    @Test
    void anotherEncodingIsRefused(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("a.yaml"), "description: é".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> ExperimentReader.read(file, List.of()))
                .isInstanceOf(ConfigException.class)
                .hasMessage(
                        file
                                + String.format(
                                        ":1:14: not valid UTF-8; expected a YAML file in UTF-8%n    1 | description: \uFFFD%n      |              ^"));
    }
}
