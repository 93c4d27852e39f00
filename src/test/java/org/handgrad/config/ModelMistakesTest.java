package org.handgrad.config;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Models that fit neither together nor with the data. */
class ModelMistakesTest {
    static Stream<ConfigMistake> mistakes() {
        return Stream.of(
                new ConfigMistake(
                        "softmax in a hidden layer",
                        "- { units: 1, activation: sigmoid }",
                        "- { units: 2, activation: softmax }\n      - { units: 1, activation: sigmoid }",
                        """
                    a.yaml:8:33: activation: 'softmax' is allowed in the last layer only
                        8 |       - { units: 2, activation: softmax }
                          |                                 ^
                    """),
                new ConfigMistake("softmax over one unit", "sigmoid", "softmax", """
                    a.yaml:8:33: activation: 'softmax' over a single unit is always 1
                        8 |       - { units: 1, activation: softmax }
                          |                                 ^
                    """),
                new ConfigMistake("xent with tanh", "sigmoid }\n    loss: mse", "tanh }\n    loss: xent", """
                    a.yaml:9:11: loss: 'xent' needs sigmoid in the last layer, which has 'tanh'
                        9 |     loss: xent
                          |           ^
                    """),
                new ConfigMistake("mcxent with sigmoid", "mse", "mcxent", """
                    a.yaml:9:11: loss: 'mcxent' needs softmax in the last layer, which has 'sigmoid'
                        9 |     loss: mcxent
                          |           ^
                    a.yaml:9:11: loss: 'mcxent' needs targets that add up to 1 in each row; 'a' has others
                        9 |     loss: mcxent
                          |           ^
                    """),
                new ConfigMistake("width of the last layer", "units: 1", "units: 2", """
                    a.yaml:8:7: layers: expected 1 units in the last layer, one per target column of 'a', found 2
                        8 |       - { units: 2, activation: sigmoid }
                          |       ^
                    """),
                new ConfigMistake("ragged points", "[1, 0]", "[1]", """
                    a.yaml:3:30: inputs: expected 2 numbers as in the first row, found 1
                        3 |     inputs: [[0, 0], [0, 1], [1], [1, 1]]
                          |                              ^
                    """),
                new ConfigMistake("rows of different counts", ", [1, 1]", "", """
                    a.yaml:4:14: targets: expected as many rows as inputs has, 3, found 4
                        4 |     targets: [[0], [1], [1], [0]]
                          |              ^
                    """),
                new ConfigMistake(
                        "targets unfit for xent",
                        "[0]]\nmodels:\n  m:\n    layers:\n      - { units: 1, activation: sigmoid }\n    loss: mse",
                        "[2]]\nmodels:\n  m:\n    layers:\n      - { units: 1, activation: sigmoid }\n    loss: xent",
                        """
                    a.yaml:9:11: loss: 'xent' needs targets from 0 to 1; 'a' has others
                        9 |     loss: xent
                          |           ^
                    """),
                new ConfigMistake(
                        "targets unfit for mcxent",
                        "targets: [[0], [1], [1], [0]]\nmodels:\n  m:\n    layers:\n      - { units: 1, activation: "
                                + "sigmoid }\n    loss: mse",
                        "targets: [[0, 1], [1, 0], [1, 1], [0, 1]]\nmodels:\n  m:\n    layers:\n      - { units: 2, "
                                + "activation: softmax }\n    loss: mcxent",
                        """
                    a.yaml:9:11: loss: 'mcxent' needs targets that add up to 1 in each row; 'a' has others
                        9 |     loss: mcxent
                          |           ^
                    """),
                new ConfigMistake("targets that are no classes", "[0]]\n", "[2]]\n    task: classification\n", """
                    a.yaml:4:14: targets: expected 0 or 1 in one column, or one-hot rows with a single 1
                        4 |     targets: [[0], [1], [1], [2]]
                          |              ^
                    """),
                new ConfigMistake(
                        "initial values of a wrong count",
                        "loss: mse",
                        "loss: mse\n    initial: { values: { W1: [[1]], b1: [0] } }",
                        """
                    a.yaml:10:14: initial: parameter 'W1' of model 'm' has shape [2, 1], not [1, 1]
                       10 |     initial: { values: { W1: [[1]], b1: [0] } }
                          |              ^
                    """),
                new ConfigMistake(
                        "initial values with a missing array",
                        "loss: mse",
                        "loss: mse\n    initial: { values: { W1: [[1], [2]] } }",
                        """
                    a.yaml:10:14: initial: model 'm' has the parameters [W1, b1], but values are given for [W1]
                       10 |     initial: { values: { W1: [[1], [2]] } }
                          |              ^
                    """),
                new ConfigMistake(
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
                    """));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void saysWhatIsWrongAndWhere(ConfigMistake mistake) {
        mistake.assertReported();
    }
}
