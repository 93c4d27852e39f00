package org.handgrad.config.yaml;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.handgrad.message.Excerpt;
import org.handgrad.message.Suggestion;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Present;
import org.snakeyaml.engine.v2.api.lowlevel.Serialize;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Puts values from the command line into a configuration before it is read, so that they are checked like all others. */
final class SetOptions {
    private SetOptions() {}

    /**
     * The tree with every override in its place; mappings on the way are made where they are missing, but for those
     * of named entries: a path through the name of one that is not there is a slip of the pen.
     *
     * @param named the keys whose entries are named by the user
     * @param document is told of the overrides that are wrong, which are left out
     */
    static Node apply(Node root, List<SetOption> options, Set<String> named, YamlDocument document) {
        Node changed = root;
        for (SetOption option : options) {
            try {
                Node value = new YamlDocument(option.text(), option.value()).parse("a value");
                boolean within =
                        option.path().size() > 2 && named.contains(option.path().get(0));
                if (!within || hasEntry(changed, option.path(), value, document)) {
                    changed = replace(Optional.of(changed), option.path(), value, value, document);
                }
            } catch (ConfigException e) {
                document.add(e);
            }
        }
        return changed;
    }

    /** Whether the entry that a path leads through is there, or none is; reports it otherwise. */
    private static boolean hasEntry(Node root, List<String> path, Node value, YamlDocument document) {
        Set<String> there = value(root, path.get(0)).map(SetOptions::keys).orElse(Set.of());
        String name = path.get(1);
        boolean sound = there.isEmpty() || there.contains(name);
        if (!sound) {
            document.problem(
                    value,
                    "no entry %s in %s%s; add a whole entry with --set '%s.%s={ … }'"
                            .formatted(
                                    Excerpt.quoted(name),
                                    path.get(0),
                                    Suggestion.nearest(name, there)
                                            .map(Suggestion::question)
                                            .orElse(", only " + String.join(", ", there)),
                                    path.get(0),
                                    Excerpt.of(name)));
        }
        return sound;
    }

    private static Set<String> keys(Node mapping) {
        Set<String> names = new LinkedHashSet<>();
        entries(mapping).forEach(entry -> names.add(name(entry)));
        return names;
    }

    private static Optional<Node> value(Node mapping, String name) {
        return entries(mapping).stream()
                .filter(entry -> name(entry).equals(name))
                .map(NodeTuple::getValueNode)
                .findFirst();
    }

    private static List<NodeTuple> entries(Node node) {
        return node instanceof MappingNode mapping ? mapping.getValue() : List.of();
    }

    private static String name(NodeTuple entry) {
        return entry.getKeyNode() instanceof ScalarNode key ? key.getValue() : "";
    }

    /** The tree with one value of a sweep in its place. A sweep adds no entry of its own to those that have names. */
    static Node with(Node root, List<String> path, Node where, Node value, Set<String> named, YamlDocument document) {
        if (path.size() > 2 && named.contains(path.get(0))) {
            Set<String> there = value(root, path.get(0)).map(SetOptions::keys).orElse(Set.of());
            if (!there.contains(path.get(1))) {
                String expected = Suggestion.nearest(path.get(1), there)
                        .map(Suggestion::question)
                        .orElse(there.isEmpty() ? "" : ", only " + String.join(", ", there));
                document.problem(
                        where, "there is no %s in %s%s".formatted(Excerpt.quoted(path.get(1)), path.get(0), expected));
                return root;
            }
        }
        return replace(Optional.of(root), path, value, where, document);
    }

    /** The tree without some of the keys of its root. */
    static Node without(Node root, Set<String> keys) {
        List<NodeTuple> kept = entries(root).stream()
                .filter(entry -> !keys.contains(name(entry)))
                .toList();
        return root instanceof MappingNode
                ? new MappingNode(Tag.MAP, true, kept, FlowStyle.AUTO, root.getStartMark(), root.getEndMark())
                : root;
    }

    /**
     * @param old what stands in the place, if anything does
     * @param where mistakes are reported, and keys that are made have their place
     */
    private static Node replace(Optional<Node> old, List<String> path, Node value, Node where, YamlDocument document) {
        if (path.isEmpty()) {
            return value;
        }
        String name = path.get(0);
        List<String> rest = path.subList(1, path.size());
        if (old.isPresent() && old.get() instanceof SequenceNode list) {
            return replaceElement(list, path, value, where, document);
        }
        List<NodeTuple> entries = new ArrayList<>();
        boolean found = false;
        if (old.isPresent() && old.get() instanceof MappingNode mapping) {
            for (NodeTuple entry : mapping.getValue()) {
                boolean here = entry.getKeyNode() instanceof ScalarNode key
                        && key.getValue().equals(name);
                Node kept = entry.getValueNode();
                entries.add(
                        here
                                ? new NodeTuple(
                                        entry.getKeyNode(), replace(Optional.of(kept), rest, value, where, document))
                                : entry);
                found |= here;
            }
        } else if (old.isPresent() && !old.get().getTag().equals(Tag.NULL)) {
            document.problem(where, "cannot set %s here: expected a mapping or list".formatted(Excerpt.quoted(name)));
            return old.get();
        }
        if (!found) {
            Node key = new ScalarNode(Tag.STR, true, name, ScalarStyle.PLAIN, where.getStartMark(), where.getEndMark());
            entries.add(new NodeTuple(key, replace(Optional.empty(), rest, value, where, document)));
        }
        Node place = old.orElse(value);
        return new MappingNode(Tag.MAP, true, entries, FlowStyle.AUTO, place.getStartMark(), place.getEndMark());
    }

    /** Elements have numbers, counted from 1. */
    private static Node replaceElement(
            SequenceNode list, List<String> path, Node value, Node where, YamlDocument document) {
        List<Node> elements = new ArrayList<>(list.getValue());
        String number = path.get(0);
        int place = number.matches("[1-9][0-9]{0,6}") ? Integer.parseInt(number) : 0;
        if (place < 1 || place > elements.size()) {
            document.problem(
                    where,
                    "expected the number of a list element, from 1 to %s, found %s"
                            .formatted(elements.size(), Excerpt.quoted(number)));
            return list;
        }
        List<String> rest = path.subList(1, path.size());
        elements.set(place - 1, replace(Optional.of(elements.get(place - 1)), rest, value, where, document));
        return new SequenceNode(
                list.getTag(), true, elements, list.getFlowStyle(), list.getStartMark(), list.getEndMark());
    }

    /** The tree as YAML text. */
    static String text(Node root) {
        DumpSettings settings = DumpSettings.builder().build();
        return new Present(settings)
                .emitToString(new Serialize(settings).serializeOne(root).iterator());
    }
}
