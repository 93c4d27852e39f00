package org.handgrad.config;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.handgrad.text.Suggestion;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** A mapping of a configuration. What is asked for is known; {@link #end} reports what nobody asked for. */
final class YamlMapping {
    private final YamlDocument document;
    private final MappingNode node;
    private final String key;
    private final Map<String, YamlValue> values = new LinkedHashMap<>();
    private final Map<String, Node> keyNodes = new LinkedHashMap<>();
    private final Set<String> known = new LinkedHashSet<>();
    private final Set<String> missing = new LinkedHashSet<>();

    YamlMapping(YamlDocument document, String key, MappingNode node) {
        this.document = document;
        this.key = key;
        this.node = node;
        for (NodeTuple tuple : node.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode scalar)) {
                document.problem(tuple.getKeyNode(), "a key must be a word");
            } else if (values.containsKey(scalar.getValue())) {
                document.problem(scalar, "key '%s' stands here a second time".formatted(scalar.getValue()));
            } else {
                String name = scalar.getValue();
                values.put(name, new YamlValue(document, name, tuple.getValueNode()));
                keyNodes.put(name, scalar);
            }
        }
    }

    /** All keys with their values, for mappings whose keys are names that the user chose. */
    Map<String, YamlValue> all() {
        known.addAll(values.keySet());
        requireEntries();
        return values;
    }

    void requireEntries() {
        if (values.isEmpty()) {
            problem("expected at least one entry");
        }
    }

    /** The value of a key that may be left out. */
    Optional<YamlValue> optional(String name) {
        known.add(name);
        return Optional.ofNullable(values.get(name));
    }

    /** The value of a key that must be there; {@link #end} reports it if it is not. */
    Optional<YamlValue> required(String name) {
        Optional<YamlValue> value = optional(name);
        if (value.isEmpty()) {
            missing.add(name);
        }
        return value;
    }

    /** All keys, known or not, in the order of the text. */
    Set<String> names() {
        return values.keySet();
    }

    /** How many different keys there are. */
    int size() {
        return values.size();
    }

    void problem(String message) {
        document.problem(node, key.isEmpty() ? message : "%s: %s".formatted(key, message));
    }

    /** Reports every key that was not asked for, and every missing one that is not merely misspelt. */
    void end() {
        keyNodes.forEach((name, where) -> {
            if (!known.contains(name)) {
                Set<String> free = new LinkedHashSet<>(known);
                free.removeAll(values.keySet());
                Optional<String> meant = Suggestion.nearest(name, free).or(() -> Suggestion.nearest(name, known));
                meant.ifPresent(missing::remove);
                String expected = meant.isPresent()
                        ? Suggestion.question(meant.get())
                        : ", expected one of " + String.join(", ", known);
                document.problem(where, "unknown key '%s'%s".formatted(name, expected));
            }
        });
        missing.forEach(name -> problem("key '%s' is missing".formatted(name)));
    }
}
