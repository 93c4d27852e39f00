package org.handgrad.config;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Keys that are unknown, missing, or there twice. */
class KeyMistakesTest {
    static Stream<ConfigMistake> mistakes() {
        return Stream.of(
                new ConfigMistake("unknown key with a near one", "learning-rate", "lerning-rate", """
                    a.yaml:11:10: unknown key 'lerning-rate' (did you mean 'learning-rate'?)
                       11 |   sgd: { lerning-rate: 0.5 }
                          |          ^
                    """),
                new ConfigMistake(
                        "unknown key without a near one",
                        "training: { epochs: 3 }",
                        "training: { epochs: 3 }\nzebra: 1",
                        """
                    a.yaml:13:1: unknown key 'zebra', expected one of description, data, models, initial, builds, \
                    gradients, optimizers, training, seeds, folds, sweep, search, ranking, precision, check
                       13 | zebra: 1
                          | ^
                    """),
                new ConfigMistake(
                        "unknown key near one that is there",
                        "training: { epochs: 3 }",
                        "training: { epochs: 3, epoch: 3 }",
                        """
                    a.yaml:12:24: unknown key 'epoch' (did you mean 'epochs'?)
                       12 | training: { epochs: 3, epoch: 3 }
                          |                        ^
                    """),
                new ConfigMistake("duplicate key", "training: { epochs: 3 }", "training: { epochs: 3 }\ndata: 1", """
                    a.yaml:13:1: key 'data' appears twice
                       13 | data: 1
                          | ^
                    """),
                new ConfigMistake(
                        "key that is no word", "training: { epochs: 3 }", "training: { epochs: 3 }\n? [a]\n: 1", """
                    a.yaml:13:3: a key must be a word
                       13 | ? [a]
                          |   ^
                    """),
                new ConfigMistake("missing key", "sgd: { learning-rate: 0.5 }", "sgd: {}", """
                    a.yaml:11:8: sgd: key 'learning-rate' is missing
                       11 |   sgd: {}
                          |        ^
                    """),
                new ConfigMistake(
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
                new ConfigMistake(
                        "no model",
                        "  m:\n    layers:\n      - { units: 1, activation: sigmoid }\n    loss: mse",
                        "  {}",
                        """
                    a.yaml:6:3: models: expected at least one entry
                        6 |   {}
                          |   ^
                    """),
                new ConfigMistake("no optimizer", "  sgd: { learning-rate: 0.5 }", "  {}", """
                    a.yaml:11:3: optimizers: expected at least one entry
                       11 |   {}
                          |   ^
                    """),
                new ConfigMistake(
                        "both uniform and values",
                        "loss: mse",
                        "loss: mse\n    initial: { uniform: { low: 0, high: 1 }, values: { W1: [[1], [2]], b1: [0] } "
                                + "}",
                        """
                    a.yaml:10:14: initial: expected one of uniform, values, found uniform and values
                       10 |     initial: { uniform: { low: 0, high: 1 }, values: { W1: [[1], [2]], b1: [0] } }
                          |              ^
                    """),
                new ConfigMistake("neither uniform nor values", "loss: mse", "loss: mse\n    initial: {}", """
                    a.yaml:10:14: initial: expected one of uniform, values, found none
                       10 |     initial: {}
                          |              ^
                    """),
                new ConfigMistake("two sources of data", "data:", "data:\n  bundled: iris", """
                    a.yaml:2:3: data: expected one of points, csv, bundled, line, sine, gates, adder, spirals, found points \
                    and bundled
                        2 |   bundled: iris
                          |   ^
                    """),
                new ConfigMistake(
                        "no source of data",
                        "  points:\n    inputs: [[0, 0], [0, 1], [1, 0], [1, 1]]\n    targets: [[0], [1], [1], [0]]\n",
                        "  standardize: true\n",
                        """
                    a.yaml:2:3: data: expected one of points, csv, bundled, line, sine, gates, adder, spirals, found none
                        2 |   standardize: true
                          |   ^
                    """),
                new ConfigMistake(
                        "build twice", "training: { epochs: 3 }", "training: { epochs: 3 }\nbuilds: [hand, hand]", """
                    a.yaml:13:16: builds: 'hand' appears twice
                       13 | builds: [hand, hand]
                          |                ^
                    """),
                new ConfigMistake(
                        "seed twice", "training: { epochs: 3 }", "training: { epochs: 3 }\nseeds: [1, 2, 1]", """
                    a.yaml:13:15: seeds: '1' appears twice
                       13 | seeds: [1, 2, 1]
                          |               ^
                    """),
                new ConfigMistake(
                        "gradient source twice",
                        "training: { epochs: 3 }",
                        "training: { epochs: 3 }\ngradients: [{ central-difference: { epsilon: 1e-5 } }, { "
                                + "central-difference: { epsilon: 0.00001 } }]",
                        """
                    a.yaml:13:56: gradients: this entry appears twice
                       13 | gradients: [{ central-difference: { epsilon: 1e-5 } }, { central-difference: { epsilon: \
                    0.00001 } }]
                          |                                                        ^
                    """),
                new ConfigMistake(
                        "no gradient source",
                        "training: { epochs: 3 }",
                        "training: { epochs: 3 }\ngradients: [{}]",
                        """
                    a.yaml:13:13: gradients: expected one of forward-difference, central-difference, found none
                       13 | gradients: [{}]
                          |             ^
                    """),
                new ConfigMistake(
                        "two gradient sources in one",
                        "training: { epochs: 3 }",
                        "training: { epochs: 3 }\ngradients: [{ forward-difference: { epsilon: 1 }, "
                                + "central-difference: { epsilon: 1 } }]",
                        """
                    a.yaml:13:13: gradients: expected one of forward-difference, central-difference, found \
                    forward-difference and central-difference
                       13 | gradients: [{ forward-difference: { epsilon: 1 }, central-difference: { epsilon: 1 } }]
                          |             ^
                    """),
                new ConfigMistake("name that is a path", "  m:", "  ../m:", """
                    a.yaml:6:3: '../m' is not a valid name for a model; expected up to 50 letters, digits, '-' and '_'
                        6 |   ../m:
                          |   ^
                    """),
                new ConfigMistake(
                        "names that are one file on some machines",
                        "  m:",
                        "  M: { layers: [{ units: 1, activation: sigmoid }], loss: mse }\n  m:",
                        """
                    a.yaml:7:3: 'M' and 'm' differ only in the case of letters, and name files; rename one
                        7 |   m:
                          |   ^
                    """));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void saysWhatIsWrongAndWhere(ConfigMistake mistake) {
        mistake.assertReported();
    }
}
