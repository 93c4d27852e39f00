package org.handgrad.config;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts that are no YAML, or more of it than a configuration may have. */
class YamlMistakesTest {
    static Stream<ConfigMistake> mistakes() {
        return Stream.of(
                new ConfigMistake(
                        "bracket that is not closed", "training: { epochs: 3 }", "training: { epochs: 3", """
                    a.yaml:12:11: invalid YAML: while parsing a flow mapping, expected ',' or '}', but got \
                    <stream end>
                       12 | training: { epochs: 3
                          |           ^
                    """),
                new ConfigMistake(
                        "quote that is not closed",
                        "training: { epochs: 3 }",
                        "training: { epochs: 3 }\ndescription: \"x",
                        """
                    a.yaml:13:14: invalid YAML: while scanning a quoted scalar, found unexpected end of stream
                       13 | description: "x
                          |              ^
                    """),
                new ConfigMistake("tab as indentation", "  sgd", "\tsgd", """
                    a.yaml:11:1: invalid YAML: while scanning for the next token, found character '\\t(TAB)' that \
                    cannot start any token. (Do not use \\t(TAB) for indentation)
                       11 |  sgd: { learning-rate: 0.5 }
                          | ^
                    """),
                new ConfigMistake("unknown alias", "training: { epochs: 3 }", "training: *t", """
                    a.yaml:12:11: invalid YAML: found undefined alias t
                       12 | training: *t
                          |           ^
                    """),
                new ConfigMistake("control character", "training: { epochs: 3 }", "training: \u001B[31m", """
                    a.yaml:12:11: invalid YAML: the character U+001B is not allowed
                       12 | training:  [31m
                          |           ^
                    """),
                new ConfigMistake(
                        "mistake behind an alias",
                        "- { units: 1, activation: sigmoid }",
                        "- &layer { units: 1, activation: sigmiod }\n      - *layer",
                        """
                    a.yaml:8:40: activation: expected one of identity, sigmoid, tanh, relu, softplus, softmax, \
                    cube, elu, gelu-sigmoid, gelu-tanh, hardsigmoid, hardtanh, leakyrelu, mish, rationaltanh, rectifiedtanh, \
                    relu6, selu, softsign, swish, thresholdedrelu, found \
                    'sigmiod' (did you mean 'sigmoid'?)
                        8 |       - &layer { units: 1, activation: sigmiod }
                          |                                        ^
                    """),
                new ConfigMistake("type tag", "training: { epochs: 3 }", "training: !!java.net.URL { epochs: 3 }", """
                    a.yaml:12:11: expected a plain value, found the type tag '!!java.net.URL'
                       12 | training: !!java.net.URL { epochs: 3 }
                          |           ^
                    """),
                new ConfigMistake(
                        "two documents", "training: { epochs: 3 }", "training: { epochs: 3 }\n---\na: 1", """
                    a.yaml:13:1: invalid YAML: expected a single document in the stream, but found another document
                       13 | ---
                          | ^
                    """));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void saysWhatIsWrongAndWhere(ConfigMistake mistake) {
        mistake.assertReported();
    }
}
