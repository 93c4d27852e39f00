package org.handgrad.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.handgrad.data.BundledTable;
import org.handgrad.data.DataSource;
import org.handgrad.data.Split;
import org.handgrad.data.Task;
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
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExperimentReaderTest {
    /** As little as an experiment needs; every mistake below is one change to it. */
    private static final String SMALL = """
            data:
              points:
                inputs: [[0, 0], [0, 1], [1, 0], [1, 1]]
                targets: [[0], [1], [1], [0]]
            models:
              m:
                layers:
                  - { units: 1, activation: sigmoid }
                loss: mse
            optimizers:
              sgd: { learning-rate: 0.5 }
            training: { epochs: 3 }
            """;

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
                .isEqualTo(
                        new ExperimentConfig.Data(new DataSource.Bundled(BundledTable.IRIS), new Split(0.2, 7), true));
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
        assertThat(config.data()).isEqualTo(new ExperimentConfig.Data(points, Split.NONE, false));
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

    static Stream<Arguments> mistakes() {
        return Stream.of(
                wrong("unknown key with a near one", "learning-rate", "lerning-rate", """
                    a.yaml:11:10: unknown key 'lerning-rate' (did you mean 'learning-rate'?)
                       11 |   sgd: { lerning-rate: 0.5 }
                          |          ^
                    """),
                wrong(
                        "unknown key without a near one",
                        "training: { epochs: 3 }",
                        "training: { epochs: 3 }\nzebra: 1",
                        """
                    a.yaml:13:1: unknown key 'zebra', expected one of description, data, initial, precision, builds, \
                    gradients, optimizers, seeds, check, models, training
                       13 | zebra: 1
                          | ^
                    """),
                wrong(
                        "unknown key near one that is there",
                        "training: { epochs: 3 }",
                        "training: { epochs: 3, epoch: 3 }",
                        """
                    a.yaml:12:24: unknown key 'epoch' (did you mean 'epochs'?)
                       12 | training: { epochs: 3, epoch: 3 }
                          |                        ^
                    """),
                wrong("duplicate key", "training: { epochs: 3 }", "training: { epochs: 3 }\ndata: 1", """
                    a.yaml:13:1: key 'data' stands here a second time
                       13 | data: 1
                          | ^
                    """),
                wrong("key that is no word", "training: { epochs: 3 }", "training: { epochs: 3 }\n? [a]\n: 1", """
                    a.yaml:13:3: a key must be a word
                       13 | ? [a]
                          |   ^
                    """),
                wrong("missing key", "sgd: { learning-rate: 0.5 }", "sgd: {}", """
                    a.yaml:11:8: sgd: key 'learning-rate' is missing
                       11 |   sgd: {}
                          |        ^
                    """),
                wrong(
                        "missing keys of a model",
                        "    layers:\n      - { units: 1, activation: sigmoid }\n    loss: mse",
                        "    weight-decay: 0",
                        """
                    a.yaml:7:5: m: key 'layers' is missing
                        7 |     weight-decay: 0
                          |     ^
                    a.yaml:7:5: m: key 'loss' is missing
                        7 |     weight-decay: 0
                          |     ^
                    """),
                wrong("text for a number", "0.5", "fast", """
                    a.yaml:11:25: learning-rate: expected a number greater than 0, found 'fast'
                       11 |   sgd: { learning-rate: fast }
                          |                         ^
                    """),
                wrong("list for a number", "0.5", "[1]", """
                    a.yaml:11:25: learning-rate: expected a number greater than 0, found a list
                       11 |   sgd: { learning-rate: [1] }
                          |                         ^
                    """),
                wrong("nothing for a number", "0.5 }", "}", """
                    a.yaml:11:24: learning-rate: expected a number greater than 0, found nothing
                       11 |   sgd: { learning-rate: }
                          |                        ^
                    """),
                wrong("list for a mapping", "training: { epochs: 3 }", "training: [epochs, 3]", """
                    a.yaml:12:11: training: expected a mapping, found a list
                       12 | training: [epochs, 3]
                          |           ^
                    """),
                wrong("nothing for a mapping", "  sgd: { learning-rate: 0.5 }\n", "", """
                    a.yaml:10:12: optimizers: expected a mapping, found nothing
                       10 | optimizers:
                          |            ^
                    """),
                wrong("text for a list", "training: { epochs: 3 }", "training: { epochs: 3 }\nseeds: 1", """
                    a.yaml:13:8: seeds: expected a list with at least one element, found '1'
                       13 | seeds: 1
                          |        ^
                    """),
                wrong("empty list", "    layers:\n      - { units: 1, activation: sigmoid }", "    layers: []", """
                    a.yaml:7:13: layers: expected a list with at least one element, found an empty list
                        7 |     layers: []
                          |             ^
                    """),
                wrong("text for true or false", "activation: sigmoid", "activation: sigmoid, bias: no", """
                    a.yaml:8:48: bias: expected true or false, found 'no'
                        8 |       - { units: 1, activation: sigmoid, bias: no }
                          |                                                ^
                    """),
                wrong("mapping for a text", "training: { epochs: 3 }", "training: { epochs: 3 }\ndescription: {}", """
                    a.yaml:13:14: description: expected a text, found a mapping
                       13 | description: {}
                          |              ^
                    """),
                wrong(
                        "no model",
                        "  m:\n    layers:\n      - { units: 1, activation: sigmoid }\n    loss: mse",
                        "  {}",
                        """
                    a.yaml:6:3: models: expected at least one entry
                        6 |   {}
                          |   ^
                    """),
                wrong("no optimizer", "  sgd: { learning-rate: 0.5 }", "  {}", """
                    a.yaml:11:3: optimizers: expected at least one entry
                       11 |   {}
                          |   ^
                    """),
                wrong("learning rate of 0", "0.5", "0", """
                    a.yaml:11:25: learning-rate: expected a number greater than 0, found '0'
                       11 |   sgd: { learning-rate: 0 }
                          |                         ^
                    """),
                wrong("negative learning rate", "0.5", "-1e-3", """
                    a.yaml:11:25: learning-rate: expected a number greater than 0, found '-1e-3'
                       11 |   sgd: { learning-rate: -1e-3 }
                          |                         ^
                    """),
                wrong("not a number", "0.5", ".nan", """
                    a.yaml:11:25: learning-rate: expected a number greater than 0, found '.nan'
                       11 |   sgd: { learning-rate: .nan }
                          |                         ^
                    """),
                wrong("infinite number", "0.5", ".inf", """
                    a.yaml:11:25: learning-rate: expected a number greater than 0, found '.inf'
                       11 |   sgd: { learning-rate: .inf }
                          |                         ^
                    """),
                wrong("number too large for float64", "0.5", "1e999", """
                    a.yaml:11:25: learning-rate: expected a number greater than 0, found '1e999'
                       11 |   sgd: { learning-rate: 1e999 }
                          |                         ^
                    """),
                wrong(
                        "momentum of 1",
                        "sgd: { learning-rate: 0.5 }",
                        "nesterovs: { learning-rate: 0.5, momentum: 1 }",
                        """
                    a.yaml:11:46: momentum: expected a number from 0 to below 1, found '1'
                       11 |   nesterovs: { learning-rate: 0.5, momentum: 1 }
                          |                                              ^
                    """),
                wrong("no epoch", "epochs: 3", "epochs: 0", """
                    a.yaml:12:21: epochs: expected a whole number from 1 to 100000000, found '0'
                       12 | training: { epochs: 0 }
                          |                     ^
                    """),
                wrong("half an epoch", "epochs: 3", "epochs: 1.5", """
                    a.yaml:12:21: epochs: expected a whole number from 1 to 100000000, found '1.5'
                       12 | training: { epochs: 1.5 }
                          |                     ^
                    """),
                wrong("negative weight decay", "loss: mse", "loss: mse\n    weight-decay: -1", """
                    a.yaml:10:19: weight-decay: expected a number of at least 0, found '-1'
                       10 |     weight-decay: -1
                          |                   ^
                    """),
                wrong("test fraction of 1", "data:", "data:\n  split: { test: 1 }", """
                    a.yaml:2:18: test: expected a part between 0 and 1, found '1'
                        2 |   split: { test: 1 }
                          |                  ^
                    """),
                wrong("split that leaves nothing", "data:", "data:\n  split: { test: 0.9 }", """
                    a.yaml:2:3: data: the split keeps all samples for testing and leaves none to train on
                        2 |   split: { test: 0.9 }
                          |   ^
                    """),
                wrong("batch larger than the training part", "epochs: 3", "epochs: 3, batch-size: 5", """
                    a.yaml:12:36: batch-size: expected a whole number from 1 to 4, found '5'
                       12 | training: { epochs: 3, batch-size: 5 }
                          |                                    ^
                    """),
                wrong("negative seed", "training: { epochs: 3 }", "training: { epochs: 3 }\nseeds: [-1]", """
                    a.yaml:13:9: seeds: expected a whole number from 0 to 2147483647, found '-1'
                       13 | seeds: [-1]
                          |         ^
                    """),
                wrong(
                        "too many check points",
                        "training: { epochs: 3 }",
                        "training: { epochs: 3 }\ncheck: { points: 101 }",
                        """
                    a.yaml:13:18: points: expected a whole number from 1 to 100, found '101'
                       13 | check: { points: 101 }
                          |                  ^
                    """),
                wrong("infinite point", "[1, 1]", "[1, -.inf]", """
                    a.yaml:3:42: inputs: expected a finite number, found '-.inf'
                        3 |     inputs: [[0, 0], [0, 1], [1, 0], [1, -.inf]]
                          |                                          ^
                    """),
                wrong("bad choice with a near one", "sigmoid", "sigmiod", """
                    a.yaml:8:33: activation: expected one of identity, sigmoid, tanh, relu, softplus, softmax, found \
                    'sigmiod' (did you mean 'sigmoid'?)
                        8 |       - { units: 1, activation: sigmiod }
                          |                                 ^
                    """),
                wrong(
                        "bad choice without a near one",
                        "training: { epochs: 3 }",
                        "training: { epochs: 3 }\nprecision: exact",
                        """
                    a.yaml:13:12: precision: expected one of float64, float32, found 'exact'
                       13 | precision: exact
                          |            ^
                    """),
                wrong(
                        "unknown table",
                        "  points:\n    inputs: [[0, 0], [0, 1], [1, 0], [1, 1]]\n    targets: [[0], [1], [1], [0]]\n",
                        "  bundled: irirs\n",
                        """
                    a.yaml:2:12: bundled: expected one of iris, digits, found 'irirs' (did you mean 'iris'?)
                        2 |   bundled: irirs
                          |            ^
                    """),
                wrong(
                        "softmax in a hidden layer",
                        "- { units: 1, activation: sigmoid }",
                        "- { units: 2, activation: softmax }\n      - { units: 1, activation: sigmoid }",
                        """
                    a.yaml:8:33: activation: 'softmax' can stand in the last layer only
                        8 |       - { units: 2, activation: softmax }
                          |                                 ^
                    """),
                wrong("softmax over one unit", "sigmoid", "softmax", """
                    a.yaml:8:33: activation: 'softmax' over a single unit is always 1
                        8 |       - { units: 1, activation: softmax }
                          |                                 ^
                    """),
                wrong("xent with tanh", "sigmoid }\n    loss: mse", "tanh }\n    loss: xent", """
                    a.yaml:9:11: loss: 'xent' needs sigmoid in the last layer, which has 'tanh'
                        9 |     loss: xent
                          |           ^
                    """),
                wrong("mcxent with sigmoid", "mse", "mcxent", """
                    a.yaml:9:11: loss: 'mcxent' needs softmax in the last layer, which has 'sigmoid'
                        9 |     loss: mcxent
                          |           ^
                    a.yaml:9:11: loss: 'mcxent' needs targets that add up to 1 in each row; those of 'a' do not
                        9 |     loss: mcxent
                          |           ^
                    """),
                wrong("width of the last layer", "units: 1", "units: 2", """
                    a.yaml:8:7: layers: the last layer has units: 2, but 'a' has target columns: 1
                        8 |       - { units: 2, activation: sigmoid }
                          |       ^
                    """),
                wrong("ragged points", "[1, 0]", "[1]", """
                    a.yaml:3:30: inputs: expected 2 numbers as in the first row, found 1
                        3 |     inputs: [[0, 0], [0, 1], [1], [1, 1]]
                          |                              ^
                    """),
                wrong("rows of different counts", ", [1, 1]", "", """
                    a.yaml:4:14: targets: expected as many rows as inputs has, 3, found 4
                        4 |     targets: [[0], [1], [1], [0]]
                          |              ^
                    """),
                wrong(
                        "targets unfit for xent",
                        "[0]]\nmodels:\n  m:\n    layers:\n      - { units: 1, activation: sigmoid }\n    loss: mse",
                        "[2]]\nmodels:\n  m:\n    layers:\n      - { units: 1, activation: sigmoid }\n    loss: xent",
                        """
                    a.yaml:9:11: loss: 'xent' needs targets from 0 to 1; 'a' has others
                        9 |     loss: xent
                          |           ^
                    """),
                wrong(
                        "targets unfit for mcxent",
                        "targets: [[0], [1], [1], [0]]\nmodels:\n  m:\n    layers:\n      - { units: 1, activation: "
                                + "sigmoid }\n    loss: mse",
                        "targets: [[0, 1], [1, 0], [1, 1], [0, 1]]\nmodels:\n  m:\n    layers:\n      - { units: 2, "
                                + "activation: softmax }\n    loss: mcxent",
                        """
                    a.yaml:9:11: loss: 'mcxent' needs targets that add up to 1 in each row; those of 'a' do not
                        9 |     loss: mcxent
                          |           ^
                    """),
                wrong("targets that are no classes", "[0]]\n", "[2]]\n    task: classification\n", """
                    a.yaml:4:14: targets: expected 0 or 1 in one column, or one column a class with a single 1 in \
                    each row
                        4 |     targets: [[0], [1], [1], [2]]
                          |              ^
                    """),
                wrong(
                        "initial values of a wrong count",
                        "loss: mse",
                        "loss: mse\n    initial: { values: { W1: [[1]], b1: [0] } }",
                        """
                    a.yaml:10:14: initial: parameter 'W1' of model 'm' has shape [2, 1], not [1, 1]
                       10 |     initial: { values: { W1: [[1]], b1: [0] } }
                          |              ^
                    """),
                wrong(
                        "initial values with a missing array",
                        "loss: mse",
                        "loss: mse\n    initial: { values: { W1: [[1], [2]] } }",
                        """
                    a.yaml:10:14: initial: model 'm' has the parameters [W1, b1], but values are given for [W1]
                       10 |     initial: { values: { W1: [[1], [2]] } }
                          |              ^
                    """),
                wrong(
                        "initial weights that are no rows",
                        "loss: mse",
                        "loss: mse\n    initial: { values: { W1: [1, 2], b1: [0] } }",
                        """
                    a.yaml:10:31: W1: expected a list with at least one element, found '1'
                       10 |     initial: { values: { W1: [1, 2], b1: [0] } }
                          |                               ^
                    a.yaml:10:34: W1: expected a list with at least one element, found '2'
                       10 |     initial: { values: { W1: [1, 2], b1: [0] } }
                          |                                  ^
                    """),
                wrong(
                        "both uniform and values",
                        "loss: mse",
                        "loss: mse\n    initial: { uniform: { low: 0, high: 1 }, values: { W1: [[1], [2]], b1: [0] } "
                                + "}",
                        """
                    a.yaml:10:14: initial: expected either uniform or values, found both
                       10 |     initial: { uniform: { low: 0, high: 1 }, values: { W1: [[1], [2]], b1: [0] } }
                          |              ^
                    """),
                wrong("neither uniform nor values", "loss: mse", "loss: mse\n    initial: {}", """
                    a.yaml:10:14: initial: expected either uniform or values, found neither
                       10 |     initial: {}
                          |              ^
                    """),
                wrong("empty range", "loss: mse", "loss: mse\n    initial: { uniform: { low: 1, high: 1 } }", """
                    a.yaml:10:41: high: expected a number greater than low, found '1'
                       10 |     initial: { uniform: { low: 1, high: 1 } }
                          |                                         ^
                    """),
                wrong("both points and bundled", "data:", "data:\n  bundled: iris", """
                    a.yaml:2:3: data: expected either points or bundled, found both
                        2 |   bundled: iris
                          |   ^
                    """),
                wrong(
                        "neither points nor bundled",
                        "  points:\n    inputs: [[0, 0], [0, 1], [1, 0], [1, 1]]\n    targets: [[0], [1], [1], [0]]\n",
                        "  standardize: true\n",
                        """
                    a.yaml:2:3: data: expected either points or bundled, found neither
                        2 |   standardize: true
                          |   ^
                    """),
                wrong("build twice", "training: { epochs: 3 }", "training: { epochs: 3 }\nbuilds: [hand, hand]", """
                    a.yaml:13:16: builds: 'hand' stands here a second time
                       13 | builds: [hand, hand]
                          |                ^
                    """),
                wrong("seed twice", "training: { epochs: 3 }", "training: { epochs: 3 }\nseeds: [1, 2, 1]", """
                    a.yaml:13:15: seeds: '1' stands here a second time
                       13 | seeds: [1, 2, 1]
                          |               ^
                    """),
                wrong(
                        "gradient source twice",
                        "training: { epochs: 3 }",
                        "training: { epochs: 3 }\ngradients: [{ central-difference: { epsilon: 1e-5 } }, { "
                                + "central-difference: { epsilon: 0.00001 } }]",
                        """
                    a.yaml:13:56: gradients: 'central-difference' stands here a second time
                       13 | gradients: [{ central-difference: { epsilon: 1e-5 } }, { central-difference: { epsilon: \
                    0.00001 } }]
                          |                                                        ^
                    """),
                wrong("no gradient source", "training: { epochs: 3 }", "training: { epochs: 3 }\ngradients: [{}]", """
                    a.yaml:13:13: gradients: expected one gradient source
                       13 | gradients: [{}]
                          |             ^
                    """),
                wrong(
                        "two gradient sources in one",
                        "training: { epochs: 3 }",
                        "training: { epochs: 3 }\ngradients: [{ forward-difference: { epsilon: 1 }, "
                                + "central-difference: { epsilon: 1 } }]",
                        """
                    a.yaml:13:13: gradients: expected one gradient source
                       13 | gradients: [{ forward-difference: { epsilon: 1 }, central-difference: { epsilon: 1 } }]
                          |             ^
                    """),
                wrong("bracket that is not closed", "training: { epochs: 3 }", "training: { epochs: 3", """
                    a.yaml:12:11: this is no YAML: while parsing a flow mapping, expected ',' or '}', but got \
                    <stream end>
                       12 | training: { epochs: 3
                          |           ^
                    """),
                wrong(
                        "quote that is not closed",
                        "training: { epochs: 3 }",
                        "training: { epochs: 3 }\ndescription: \"x",
                        """
                    a.yaml:13:14: this is no YAML: while scanning a quoted scalar, found unexpected end of stream
                       13 | description: "x
                          |              ^
                    """),
                wrong("tab as indentation", "  sgd", "\tsgd", """
                    a.yaml:11:1: this is no YAML: while scanning for the next token, found character '\\t(TAB)' that \
                    cannot start any token. (Do not use \\t(TAB) for indentation)
                       11 |  sgd: { learning-rate: 0.5 }
                          | ^
                    """),
                wrong("unknown alias", "training: { epochs: 3 }", "training: *t", """
                    a.yaml:12:11: this is no YAML: found undefined alias t
                       12 | training: *t
                          |           ^
                    """),
                wrong("control character", "training: { epochs: 3 }", "training: \u001B[31m", """
                    a.yaml:12:11: this is no YAML: the character U+001B is not allowed
                       12 | training:  [31m
                          |           ^
                    """),
                wrong(
                        "mistake behind an alias",
                        "- { units: 1, activation: sigmoid }",
                        "- &layer { units: 1, activation: sigmiod }\n      - *layer",
                        """
                    a.yaml:8:40: activation: expected one of identity, sigmoid, tanh, relu, softplus, softmax, found \
                    'sigmiod' (did you mean 'sigmoid'?)
                        8 |       - &layer { units: 1, activation: sigmiod }
                          |                                        ^
                    """),
                wrong("two documents", "training: { epochs: 3 }", "training: { epochs: 3 }\n---\na: 1", """
                    a.yaml:13:1: this is no YAML: expected a single document in the stream, but found another document
                       13 | ---
                          | ^
                    """));
    }

    private static Arguments wrong(String what, String from, String to, String message) {
        return arguments(what, from, to, message);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void saysWhatIsWrongAndWhere(String what, String from, String to, String message) {
        assertThat(SMALL).contains(from);
        assertThat(messageOf(SMALL.replace(from, to))).as(what).isEqualTo(message.stripTrailing());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "# only a comment\n"})
    void anEmptyFileIsNoExperiment(String text) {
        assertThat(messageOf(text)).startsWith("a.yaml:1:1: there is nothing here; expected an experiment\n    1 | ");
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
                        "a.yaml:1:1: the experiment: key 'optimizers' is missing",
                        "a.yaml:1:1: the experiment: key 'models' is missing",
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
                a.yaml:1:1: this is no YAML: Number of aliases for non-scalar nodes exceeds the specified max=20
                    1 | a0: &a0 [lol]
                      | ^""");
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
                .containsExactly("lists and mappings are nested too deeply");
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "", "a/b", "a\\b", "-a", ".a", "a b"})
    void aNameThatIsNoFolderIsRefused(String name) {
        assertThatThrownBy(() -> ExperimentReader.read("a.yaml", name, SMALL, List.of()))
                .isInstanceOf(ConfigException.class)
                .hasMessageStartingWith(
                        ("a.yaml:1:1: the experiment: the file's name, '%s', names the report's folder; "
                                        + "expected letters, digits, '-', '_' and '.'")
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
    void anotherEncodingIsRefused(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("a.yaml"), "description: é".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> ExperimentReader.read(file, List.of()))
                .isInstanceOf(ConfigException.class)
                .hasMessageStartingWith(file + ":1:1: this is no UTF-8 text; expected a YAML file");
    }

    @Test
    void setTakesThePlaceOfAValue() {
        ExperimentConfig config = read(
                SMALL.replace("  m:", "  m2: *none\n  m:").replace("  m2: *none\n", ""),
                "training.epochs=7",
                "optimizers.sgd.learning-rate=1e-3",
                "seeds=[4, 5]",
                "training.epochs=8");
        assertThat(config.training().epochs()).isEqualTo(8);
        assertThat(config.optimizers()).containsExactly(new OptimizerSpec.Sgd(1e-3));
        assertThat(config.seeds()).containsExactly(4L, 5L);
        assertThat(config.source())
                .isEqualTo("a.yaml --set training.epochs=7 --set optimizers.sgd.learning-rate=1e-3 "
                        + "--set 'seeds=[4, 5]' --set training.epochs=8");
    }

    @Test
    void setMakesTheMappingsThatAreMissing() {
        ExperimentConfig config = read(
                SMALL + "initial:\n",
                "check.points=2",
                "initial.uniform={ low: 0, high: 1 }",
                "optimizers.adam.learning-rate=0.1");
        assertThat(config.checkPoints()).isEqualTo(2);
        assertThat(config.models().get(0).initial()).isEqualTo(new InitialParameters.Uniform(0, 1));
        assertThat(config.optimizers()).extracting(OptimizerSpec::name).containsExactly("sgd", "adam");
    }

    @Test
    void setKeepsTheOrderOfTheModels() {
        String text = SMALL.replace(
                "optimizers:",
                SMALL.substring(SMALL.indexOf("  m:"), SMALL.indexOf("optimizers:"))
                                .replace("m:", "n:") + "optimizers:");
        assertThat(read(text, "models.m.loss=l2").models())
                .extracting(model -> model.spec().name() + " " + model.spec().loss())
                .containsExactly("m L2", "n MSE");
    }

    @Test
    void whatSetMadeReadsAsTheSameExperiment() {
        ExperimentConfig set = read(SMALL, "training.epochs=7", "description=no", "optimizers.sgd.learning-rate=1e-3");
        ExperimentConfig again = read(set.yaml());
        assertThat(again.training()).isEqualTo(set.training());
        assertThat(again.models()).isEqualTo(set.models());
        assertThat(again.optimizers()).isEqualTo(set.optimizers());
        assertThat(again.description()).isEqualTo("no");
    }

    @ParameterizedTest
    @ValueSource(strings = {"training.epochs.x=1", "models.m.layers.x=1", "data.points.inputs.x=1"})
    void setLeadsIntoNoMapping(String option) {
        assertThat(messageOf(SMALL, option)).isEqualTo("""
                --set %s:1:1: there is no mapping to set 'x' in
                    1 | 1
                      | ^""".formatted(option));
    }

    @Test
    void mistakesInSetAreListedAfterThoseOfTheFile() {
        String text = messageOf(
                SMALL.replace("epochs: 3", "epochs: 0"),
                "optimizers.sgd.learning-rate=-1",
                "models.m.layers=[{ units: 1, activation: tahn }]",
                "seeds=[1",
                "description=# nothing",
                "optimizers.sgd.lerning-rate=1");
        assertThat(text).isEqualTo("""
                a.yaml:12:21: epochs: expected a whole number from 1 to 100000000, found '0'
                   12 | training: { epochs: 0 }
                      |                     ^
                --set seeds=[1:1:1: this is no YAML: while parsing a flow sequence, expected ',' or ']', but got \
                <stream end>
                    1 | [1
                      | ^
                --set description=# nothing:1:1: there is nothing here; expected a value
                    1 | # nothing
                      | ^
                --set optimizers.sgd.learning-rate=-1:1:1: learning-rate: expected a number greater than 0, found '-1'
                    1 | -1
                      | ^
                --set optimizers.sgd.lerning-rate=1:1:1: unknown key 'lerning-rate' (did you mean 'learning-rate'?)
                    1 | 1
                      | ^
                --set models.m.layers=[{ units: 1, activation: tahn }]:1:26: activation: expected one of identity, \
                sigmoid, tanh, relu, softplus, softmax, found 'tahn' (did you mean 'tanh'?)
                    1 | [{ units: 1, activation: tahn }]
                      |                          ^""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "training", "=1", ".a=1", "a.=1", "a..b=1", "a=", "a= "})
    void setNeedsAPathAndAValue(String option) {
        assertThatThrownBy(() -> SetOption.parse(option))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected path.to.key=value, found '%s'".formatted(option));
    }

    private static ExperimentConfig read(String text, String... set) {
        List<SetOption> options = Arrays.stream(set).map(SetOption::parse).toList();
        return ExperimentReader.read("a.yaml", "a", text, options);
    }

    private static List<Problem> problemsOf(String text, String... set) {
        return catchThrowableOfType(ConfigException.class, () -> read(text, set))
                .problems();
    }

    private static String messageOf(String text, String... set) {
        return catchThrowableOfType(ConfigException.class, () -> read(text, set))
                .getMessage()
                .replace(System.lineSeparator(), "\n");
    }
}
