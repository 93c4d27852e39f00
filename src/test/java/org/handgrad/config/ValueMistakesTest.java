package org.handgrad.config;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Values of a wrong kind, or out of range. */
class ValueMistakesTest {
    static Stream<ConfigMistake> mistakes() {
        return Stream.of(
                new ConfigMistake("text for a number", "0.5", "fast", """
                    a.yaml:11:25: learning-rate: expected a number greater than 0, found 'fast'
                       11 |   sgd: { learning-rate: fast }
                          |                         ^
                    """),
                new ConfigMistake("list for a number", "0.5", "[1]", """
                    a.yaml:11:25: learning-rate: expected a number greater than 0, found a list
                       11 |   sgd: { learning-rate: [1] }
                          |                         ^
                    """),
                new ConfigMistake("nothing for a number", "0.5 }", "}", """
                    a.yaml:11:24: learning-rate: expected a number greater than 0, found nothing
                       11 |   sgd: { learning-rate: }
                          |                        ^
                    """),
                new ConfigMistake("list for a mapping", "training: { epochs: 3 }", "training: [epochs, 3]", """
                    a.yaml:12:11: training: expected a mapping, found a list
                       12 | training: [epochs, 3]
                          |           ^
                    """),
                new ConfigMistake("nothing for a mapping", "  sgd: { learning-rate: 0.5 }\n", "", """
                    a.yaml:10:12: optimizers: expected a mapping, found nothing
                       10 | optimizers:
                          |            ^
                    """),
                new ConfigMistake(
                        "text for a list", "training: { epochs: 3 }", "training: { epochs: 3 }\nseeds: 1", """
                    a.yaml:13:8: seeds: expected a list with at least one element, found '1'
                       13 | seeds: 1
                          |        ^
                    """),
                new ConfigMistake(
                        "empty list", "    layers:\n      - { units: 1, activation: sigmoid }", "    layers: []", """
                    a.yaml:7:13: layers: expected a list with at least one element, found an empty list
                        7 |     layers: []
                          |             ^
                    """),
                new ConfigMistake(
                        "text for true or false", "activation: sigmoid", "activation: sigmoid, bias: no", """
                    a.yaml:8:48: bias: expected true or false, found 'no'
                        8 |       - { units: 1, activation: sigmoid, bias: no }
                          |                                                ^
                    """),
                new ConfigMistake(
                        "mapping for a text",
                        "training: { epochs: 3 }",
                        "training: { epochs: 3 }\ndescription: {}",
                        """
                    a.yaml:13:14: description: expected a text, found a mapping
                       13 | description: {}
                          |              ^
                    """),
                new ConfigMistake("learning rate of 0", "0.5", "0", """
                    a.yaml:11:25: learning-rate: expected a number greater than 0, found '0'
                       11 |   sgd: { learning-rate: 0 }
                          |                         ^
                    """),
                new ConfigMistake("negative learning rate", "0.5", "-1e-3", """
                    a.yaml:11:25: learning-rate: expected a number greater than 0, found '-1e-3'
                       11 |   sgd: { learning-rate: -1e-3 }
                          |                         ^
                    """),
                new ConfigMistake("not a number", "0.5", ".nan", """
                    a.yaml:11:25: learning-rate: expected a number greater than 0, found '.nan'
                       11 |   sgd: { learning-rate: .nan }
                          |                         ^
                    """),
                new ConfigMistake("infinite number", "0.5", ".inf", """
                    a.yaml:11:25: learning-rate: expected a number greater than 0, found '.inf'
                       11 |   sgd: { learning-rate: .inf }
                          |                         ^
                    """),
                new ConfigMistake("number too large for float64", "0.5", "1e999", """
                    a.yaml:11:25: learning-rate: expected a number greater than 0, found '1e999'
                       11 |   sgd: { learning-rate: 1e999 }
                          |                         ^
                    """),
                new ConfigMistake(
                        "momentum of 1",
                        "sgd: { learning-rate: 0.5 }",
                        "nesterovs: { learning-rate: 0.5, momentum: 1 }",
                        """
                    a.yaml:11:46: momentum: expected a number from 0 to below 1, found '1'
                       11 |   nesterovs: { learning-rate: 0.5, momentum: 1 }
                          |                                              ^
                    """),
                new ConfigMistake("no epoch", "epochs: 3", "epochs: 0", """
                    a.yaml:12:21: epochs: expected a whole number from 1 to 100000000, found '0'
                       12 | training: { epochs: 0 }
                          |                     ^
                    """),
                new ConfigMistake("half an epoch", "epochs: 3", "epochs: 1.5", """
                    a.yaml:12:21: epochs: expected a whole number from 1 to 100000000, found '1.5'
                       12 | training: { epochs: 1.5 }
                          |                     ^
                    """),
                new ConfigMistake("negative weight decay", "loss: mse", "loss: mse\n    weight-decay: -1", """
                    a.yaml:10:19: weight-decay: expected a number of at least 0, found '-1'
                       10 |     weight-decay: -1
                          |                   ^
                    """),
                new ConfigMistake("test fraction of 1", "data:", "data:\n  split: { test: 1 }", """
                    a.yaml:2:18: test: expected a part between 0 and 1, found '1'
                        2 |   split: { test: 1 }
                          |                  ^
                    """),
                new ConfigMistake("folds beside a test part", "data:", "folds: 2\ndata:\n  split: { test: 0.5 }", """
                    a.yaml:3:10: split: keeps a test part, but 'folds' makes each fold one; leave out 'test' or 'folds'
                        3 |   split: { test: 0.5 }
                          |          ^
                    """),
                new ConfigMistake("split that keeps nothing", "data:", "data:\n  split: { seed: 2 }", """
                    a.yaml:2:10: split: keeps no samples; expected 'test', 'validation' or both
                        2 |   split: { seed: 2 }
                          |          ^
                    """),
                new ConfigMistake(
                        "stratify of a regression", "data:", "data:\n  split: { test: 0.5, stratify: true }", """
                    a.yaml:2:10: split: 'stratify' is for classes, and this is a regression
                        2 |   split: { test: 0.5, stratify: true }
                          |          ^
                    """),
                new ConfigMistake("one fold", "data:", "folds: 1\ndata:", """
                    a.yaml:1:8: folds: expected a whole number from 2 to 1000, found '1'
                        1 | folds: 1
                          |        ^
                    """),
                new ConfigMistake("more folds than samples", "data:", "folds: 5\ndata:", """
                    a.yaml:3:3: data: 4 samples cannot be dealt out to 5 folds
                        3 |   points:
                          |   ^
                    """),
                new ConfigMistake("split that leaves nothing", "data:", "data:\n  split: { test: 0.9 }", """
                    a.yaml:2:3: data: the split keeps all samples for testing and leaves none to train on
                        2 |   split: { test: 0.9 }
                          |   ^
                    """),
                new ConfigMistake("batch larger than the training part", "epochs: 3", "epochs: 3, batch-size: 5", """
                    a.yaml:12:36: batch-size: expected at most 4, the number of training samples, found '5'
                       12 | training: { epochs: 3, batch-size: 5 }
                          |                                    ^
                    """),
                new ConfigMistake(
                        "negative seed", "training: { epochs: 3 }", "training: { epochs: 3 }\nseeds: [-1]", """
                    a.yaml:13:9: seeds: expected a whole number from 0 to 2147483647, found '-1'
                       13 | seeds: [-1]
                          |         ^
                    """),
                new ConfigMistake(
                        "too many check points",
                        "training: { epochs: 3 }",
                        "training: { epochs: 3 }\ncheck: { points: 101 }",
                        """
                    a.yaml:13:18: points: expected a whole number from 1 to 100, found '101'
                       13 | check: { points: 101 }
                          |                  ^
                    """),
                new ConfigMistake("infinite point", "[1, 1]", "[1, -.inf]", """
                    a.yaml:3:42: inputs: expected a finite number, found '-.inf'
                        3 |     inputs: [[0, 0], [0, 1], [1, 0], [1, -.inf]]
                          |                                          ^
                    """),
                new ConfigMistake("bad choice with a near one", "sigmoid", "sigmiod", """
                    a.yaml:8:33: activation: expected one of identity, sigmoid, tanh, relu, softplus, softmax, \
                    cube, elu, gelu-sigmoid, gelu-tanh, hardsigmoid, hardtanh, leakyrelu, mish, rationaltanh, rectifiedtanh, \
                    relu6, selu, softsign, swish, thresholdedrelu, found \
                    'sigmiod' (did you mean 'sigmoid'?)
                        8 |       - { units: 1, activation: sigmiod }
                          |                                 ^
                    """),
                new ConfigMistake(
                        "bad choice without a near one",
                        "training: { epochs: 3 }",
                        "training: { epochs: 3 }\nprecision: exact",
                        """
                    a.yaml:13:12: precision: expected one of float64, float32, found 'exact'
                       13 | precision: exact
                          |            ^
                    """),
                new ConfigMistake(
                        "unknown table",
                        "  points:\n    inputs: [[0, 0], [0, 1], [1, 0], [1, 1]]\n    targets: [[0], [1], [1], [0]]\n",
                        "  bundled: irirs\n",
                        """
                    a.yaml:2:12: bundled: expected one of iris, digits, found 'irirs' (did you mean 'iris'?)
                        2 |   bundled: irirs
                          |            ^
                    """),
                new ConfigMistake(
                        "empty range", "loss: mse", "loss: mse\n    initial: { uniform: { low: 1, high: 1 } }", """
                    a.yaml:10:41: high: expected a number greater than low, found '1'
                       10 |     initial: { uniform: { low: 1, high: 1 } }
                          |                                         ^
                    """));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void saysWhatIsWrongAndWhere(ConfigMistake mistake) {
        mistake.assertReported();
    }
}
