package org.handgrad.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoublePredicate;
import org.handgrad.data.csv.ColumnRef;
import org.handgrad.text.Suggestion;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * One value of a configuration and the key it stands under. Reading it as something it is not reports a problem and gives
 * nothing.
 */
record YamlValue(YamlDocument document, String key, Node node) {
    void problem(String message) {
        document.problem(node, "%s: %s".formatted(key, message));
    }

    private <T> Optional<T> mismatch(String expected) {
        problem("expected %s, found %s".formatted(expected, found()));
        return Optional.empty();
    }

    private String found() {
        if (node instanceof ScalarNode scalar) {
            return scalar.getTag().equals(Tag.NULL) ? "nothing" : "'" + scalar.getValue() + "'";
        }
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().isEmpty() ? "an empty list" : "a list";
        }
        return "a mapping";
    }

    /** Reports an element of a list that stood there before. */
    void repeated() {
        problem("%s stands here a second time".formatted(found()));
    }

    Optional<String> asText() {
        if (node instanceof ScalarNode scalar && !scalar.getTag().equals(Tag.NULL)) {
            return Optional.of(scalar.getValue());
        }
        return mismatch("a text");
    }

    /** A number that a predicate accepts. */
    Optional<Double> asNumber(DoublePredicate accepted, String expected) {
        if (node instanceof ScalarNode scalar
                && (scalar.getTag().equals(Tag.INT) || scalar.getTag().equals(Tag.FLOAT))) {
            Optional<Double> number = parse(scalar.getValue());
            if (number.isPresent() && accepted.test(number.get())) {
                return number;
            }
        }
        return mismatch(expected);
    }

    private static Optional<Double> parse(String text) {
        try {
            double value = Double.parseDouble(text);
            return Double.isFinite(value) ? Optional.of(value) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty(); // .inf, .nan, 0x1f and 0o17 are numbers to YAML
        }
    }

    /** A whole number within a range, ends included. */
    Optional<Integer> asInteger(int lowest, int highest) {
        String expected = "a whole number from " + lowest + " to " + highest;
        return asNumber(v -> v == Math.rint(v) && v >= lowest && v <= highest, expected)
                .map(Double::intValue);
    }

    Optional<Boolean> asBoolean() {
        if (node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.BOOL)) {
            return Optional.of(scalar.getValue().equalsIgnoreCase("true"));
        }
        return mismatch("true or false");
    }

    /** One of the named choices. */
    <T> Optional<T> asChoice(Map<String, T> choices) {
        String expected = "one of " + String.join(", ", choices.keySet());
        if (node instanceof ScalarNode scalar && !scalar.getTag().equals(Tag.NULL)) {
            T chosen = choices.get(scalar.getValue());
            if (chosen == null) {
                problem("expected %s, found '%s'%s"
                        .formatted(expected, scalar.getValue(), Suggestion.near(scalar.getValue(), choices.keySet())));
            }
            return Optional.ofNullable(chosen);
        }
        return mismatch(expected);
    }

    /** A list with at least one element. */
    List<YamlValue> asList() {
        if (node instanceof SequenceNode sequence && !sequence.getValue().isEmpty()) {
            List<YamlValue> elements = new ArrayList<>();
            sequence.getValue().forEach(element -> elements.add(new YamlValue(document, key, element)));
            return elements;
        }
        mismatch("a list with at least one element");
        return List.of();
    }

    /** A list of numbers. */
    List<Double> asNumbers() {
        List<Double> numbers = new ArrayList<>();
        for (YamlValue element : asList()) {
            element.asNumber(v -> true, "a finite number").ifPresent(numbers::add);
        }
        return numbers;
    }

    /** A list of lists of equally many numbers. */
    List<List<Double>> asRows() {
        List<List<Double>> rows = new ArrayList<>();
        List<YamlValue> elements = asList();
        for (YamlValue element : elements) {
            rows.add(element.asNumbers());
            int expected = elements.get(0).length();
            if (expected > 0 && element.length() > 0 && element.length() != expected) {
                element.problem(
                        "expected %s numbers as in the first row, found %s".formatted(expected, element.length()));
            }
        }
        return rows;
    }

    /** How many elements there are, right or wrong. */
    private int length() {
        return node instanceof SequenceNode sequence ? sequence.getValue().size() : 0;
    }

    boolean isList() {
        return node instanceof SequenceNode;
    }

    /** A file, unless the path is absolute relative to a folder. */
    Optional<Path> asPath(Path folder) {
        return asText().flatMap(text -> {
            try {
                return Optional.of(folder.resolve(text));
            } catch (InvalidPathException e) {
                return mismatch("a path");
            }
        });
    }

    /** A column of a table, by its name or by its number, counted from 1. */
    Optional<ColumnRef> asColumn() {
        if (node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.INT)) {
            return asInteger(1, 100_000).map(ColumnRef.Numbered::new);
        }
        return asText().map(ColumnRef.Named::new);
    }

    boolean isMapping() {
        return node instanceof MappingNode;
    }

    Optional<YamlMapping> asMapping() {
        if (node instanceof MappingNode mapping) {
            return Optional.of(new YamlMapping(document, key, mapping));
        }
        return mismatch("a mapping");
    }
}
