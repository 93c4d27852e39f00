package org.handgrad.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handgrad.config.ConfigTexts.SMALL;
import static org.handgrad.config.ConfigTexts.messageOf;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every mistake with its whole message. */
class MistakesTest {
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
                    a.yaml:13:1: unknown key 'zebra', expected one of description, data, models, initial, builds, \
                    gradients, optimizers, training, seeds, precision, check
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
                    a.yaml:12:36: batch-size: expected at most 4, the number of training samples, found '5'
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
                    a.yaml:10:14: initial: expected one of uniform, values, found uniform and values
                       10 |     initial: { uniform: { low: 0, high: 1 }, values: { W1: [[1], [2]], b1: [0] } }
                          |              ^
                    """),
                wrong("neither uniform nor values", "loss: mse", "loss: mse\n    initial: {}", """
                    a.yaml:10:14: initial: expected one of uniform, values, found none
                       10 |     initial: {}
                          |              ^
                    """),
                wrong("empty range", "loss: mse", "loss: mse\n    initial: { uniform: { low: 1, high: 1 } }", """
                    a.yaml:10:41: high: expected a number greater than low, found '1'
                       10 |     initial: { uniform: { low: 1, high: 1 } }
                          |                                         ^
                    """),
                wrong("two sources of data", "data:", "data:\n  bundled: iris", """
                    a.yaml:2:3: data: expected one of points, csv, bundled, line, sine, gates, adder, spirals, found points \
                    and bundled
                        2 |   bundled: iris
                          |   ^
                    """),
                wrong(
                        "no source of data",
                        "  points:\n    inputs: [[0, 0], [0, 1], [1, 0], [1, 1]]\n    targets: [[0], [1], [1], [0]]\n",
                        "  standardize: true\n",
                        """
                    a.yaml:2:3: data: expected one of points, csv, bundled, line, sine, gates, adder, spirals, found none
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
                    a.yaml:13:56: gradients: this stands here a second time
                       13 | gradients: [{ central-difference: { epsilon: 1e-5 } }, { central-difference: { epsilon: \
                    0.00001 } }]
                          |                                                        ^
                    """),
                wrong("no gradient source", "training: { epochs: 3 }", "training: { epochs: 3 }\ngradients: [{}]", """
                    a.yaml:13:13: gradients: expected one of forward-difference, central-difference, found none
                       13 | gradients: [{}]
                          |             ^
                    """),
                wrong(
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
                wrong("type tag", "training: { epochs: 3 }", "training: !!java.net.URL { epochs: 3 }", """
                    a.yaml:12:11: expected a plain value, found the type tag '!!java.net.URL'
                       12 | training: !!java.net.URL { epochs: 3 }
                          |           ^
                    """),
                wrong("name that is a path", "  m:", "  ../m:", """
                    a.yaml:6:3: '../m' is no name of a model; expected up to 50 letters, digits, '-' and '_'
                        6 |   ../m:
                          |   ^
                    """),
                wrong(
                        "names that are one file on some machines",
                        "  m:",
                        "  M: { layers: [{ units: 1, activation: sigmoid }], loss: mse }\n  m:",
                        """
                    a.yaml:7:3: 'M' and 'm' differ only in the case of letters, and name files; rename one
                        7 |   m:
                          |   ^
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
}
