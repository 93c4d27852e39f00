package org.handgrad.config.yaml;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.handgrad.message.Excerpt;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** The keys and values of a mapping, in the order of the text. Duplicate keys are reported. */
public final class YamlMapping {
    private final YamlValue place;
    private final Map<String, YamlValue> values = new LinkedHashMap<>();
    private final Map<String, Node> keys = new LinkedHashMap<>();

    YamlMapping(YamlValue place, MappingNode node) {
        this.place = place;
        for (NodeTuple tuple : node.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode scalar)) {
                place.document().problem(tuple.getKeyNode(), "a key must be a word");
            } else if (values.containsKey(scalar.getValue())) {
                String name = Excerpt.quoted(scalar.getValue());
                place.document().problem(scalar, "key %s appears twice".formatted(name));
            } else {
                String name = scalar.getValue();
                values.put(name, new YamlValue(place.document(), Excerpt.of(name), tuple.getValueNode()));
                keys.put(name, scalar);
            }
        }
    }

    /** The mapping itself. */
    public YamlValue place() {
        return place;
    }

    public Set<String> keys() {
        return values.keySet();
    }

    /** The value of a key, if it is there. */
    public Optional<YamlValue> get(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** The place of a key that is there. */
    public YamlValue keyOf(String key) {
        return new YamlValue(place.document(), key, keys.get(key));
    }

    /** Reports a mistake at a key that is there. */
    public void problemAt(String key, String message) {
        place.document().problem(keys.get(key), message);
    }
}
