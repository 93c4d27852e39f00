package org.handgrad.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Changes trees at random places: a value becomes another, a key is renamed or goes, one from elsewhere comes. */
final class TreeMutator {
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<JsonNode> VALUES =
            JSON.readTree("""
            [0, 1, 2, -1, 0.5, 1.5, 3.0, 1e-6, 200000, 3000000000, true, null, "", "x", "5", "sigmoid", "softmax", "xavier",
             "hand", "analytic", "central-difference", "mse", "iris", ",", "tab", [], {}, [1], [1, 1], ["a", 2], [[1]],
             { "epsilon": 1 }, { "learning-rate": 1 }, { "W1": [[1]] }, { "b1": [1] }, { "test": 0.5 }]""").valueStream().toList();

    private final List<JsonNode> corpus;
    private final UniformRandomProvider random;
    private final List<Map.Entry<String, JsonNode>> entries = new ArrayList<>();

    TreeMutator(List<JsonNode> corpus, UniformRandomProvider random) {
        this.corpus = corpus;
        this.random = random;
        corpus.forEach(tree -> containers(tree).stream()
                .filter(JsonNode::isObject)
                .forEach(node -> entries.addAll(node.properties())));
    }

    JsonNode next() {
        JsonNode tree = any(corpus).deepCopy();
        int changes = 1 + random.nextInt(2);
        for (int i = 0; i < changes; i++) {
            JsonNode place = any(containers(tree));
            if (place instanceof ObjectNode mapping) {
                change(mapping);
            } else {
                change((ArrayNode) place);
            }
        }
        return tree;
    }

    private void change(ObjectNode mapping) {
        List<String> keys = new ArrayList<>(mapping.propertyNames());
        Map.Entry<String, JsonNode> other = any(entries);
        String key = keys.isEmpty() ? other.getKey() : any(keys);
        switch (random.nextInt(5)) {
            case 0 -> mapping.set(key, any(VALUES).deepCopy());
            case 1 -> mapping.remove(key);
            case 2 -> mapping.set(other.getKey(), other.getValue().deepCopy());
            case 3 -> mapping.set(key, other.getValue().deepCopy());
            default ->
                mapping.set(
                        any(List.of("zebra", "a b", "W2", "b2", "netz")),
                        any(VALUES).deepCopy());
        }
    }

    private void change(ArrayNode list) {
        int place = list.isEmpty() ? 0 : random.nextInt(list.size());
        switch (random.nextInt(3)) {
            case 0 -> list.insert(place, any(VALUES).deepCopy());
            case 1 -> list.remove(place);
            default ->
                list.insert(
                        place, list.isEmpty() ? any(VALUES) : list.get(place).deepCopy());
        }
    }

    /** All lists and mappings, the whole tree among them. */
    private static List<JsonNode> containers(JsonNode tree) {
        List<JsonNode> found = new ArrayList<>();
        if (tree.isContainer()) {
            found.add(tree);
            tree.forEach(child -> found.addAll(containers(child)));
        }
        return found;
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
