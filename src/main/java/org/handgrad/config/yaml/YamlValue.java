package org.handgrad.config.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.handgrad.message.Excerpt;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A value of a configuration and its key. */
public record YamlValue(YamlDocument document, String key, Node node) {
    /** Reports a mistake at this place. */
    public void problem(String message) {
        document.problem(node, "%s: %s".formatted(key, message));
    }

    /** Reports that something else was expected, and returns nothing. */
    public <T> Optional<T> mismatch(String expected) {
        problem("expected %s, found %s".formatted(expected, found()));
        return Optional.empty();
    }

    /** The value found, in words for messages. */
    public String found() {
        if (node instanceof ScalarNode scalar) {
            return scalar.getTag().equals(Tag.NULL) ? "nothing" : Excerpt.quoted(scalar.getValue());
        }
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().isEmpty() ? "an empty list" : "a list";
        }
        return "a mapping";
    }

    /** The text, if this is a scalar. */
    public Optional<String> text() {
        return node instanceof ScalarNode scalar && !scalar.getTag().equals(Tag.NULL)
                ? Optional.of(scalar.getValue())
                : Optional.empty();
    }

    /** The number, if this is one that float64 holds. */
    public Optional<Double> number() {
        return isNumber() ? text().flatMap(YamlValue::parse) : Optional.empty();
    }

    /** Whether this is written as a number. */
    public boolean isNumber() {
        return node.getTag().equals(Tag.INT) || node.getTag().equals(Tag.FLOAT);
    }

    private static Optional<Double> parse(String text) {
        try {
            double value = Double.parseDouble(text);
            return Double.isFinite(value) ? Optional.of(value) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty(); // .inf, .nan, 0x1f and 0o17 are numbers to YAML
        }
    }

    /** The boolean, if this is one. */
    public Optional<Boolean> flag() {
        return node.getTag().equals(Tag.BOOL) ? text().map(text -> text.equalsIgnoreCase("true")) : Optional.empty();
    }

    /** A number in this place. */
    public YamlValue number(String text, boolean whole) {
        Tag tag = whole ? Tag.INT : Tag.FLOAT;
        return new YamlValue(
                document,
                key,
                new ScalarNode(tag, true, text, ScalarStyle.PLAIN, node.getStartMark(), node.getEndMark()));
    }

    /** The same mapping without some of its keys. */
    public YamlValue without(Set<String> keys) {
        return new YamlValue(document, key, SetOptions.without(node, keys));
    }

    /**
     * The same mapping with another value at the end of a path. A path through a named entry that is not there is reported at the place.
     *
     * @param path the keys from here down
     * @param place where the path is written
     * @param named the keys under which every entry has a name and is one more of its kind
     */
    public YamlValue with(List<String> path, YamlValue place, YamlValue value, Set<String> named) {
        return new YamlValue(document, key, SetOptions.with(node, path, place.node(), value.node(), named, document));
    }

    /** The same value of a text in which no mistake was found yet. */
    public YamlValue renewed() {
        return new YamlValue(document.renewed(), key, node);
    }

    public boolean isList() {
        return node instanceof SequenceNode;
    }

    public boolean isMapping() {
        return node instanceof MappingNode;
    }

    /** This as YAML text. */
    public String yaml() {
        return SetOptions.text(node);
    }

    /** The elements, if this is a list; else none. */
    public List<YamlValue> elements() {
        List<YamlValue> elements = new ArrayList<>();
        if (node instanceof SequenceNode sequence) {
            sequence.getValue().forEach(element -> elements.add(new YamlValue(document, key, element)));
        }
        return elements;
    }

    /** The mapping; reports a problem and returns nothing if this is none. */
    public Optional<YamlMapping> mapping() {
        return node instanceof MappingNode mapping
                ? Optional.of(new YamlMapping(this, mapping))
                : mismatch("a mapping");
    }
}
