package org.handgrad.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Present;
import org.snakeyaml.engine.v2.api.lowlevel.Serialize;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Puts values from the command line into a configuration before it is read, so that they are checked like all others. */
final class SetOptions {
    private SetOptions() {}

    /** The tree with every override in its place; mappings on the way are made where they are missing. */
    static Node apply(Node root, List<SetOption> options) {
        Node changed = root;
        for (SetOption option : options) {
            Node value = new YamlDocument(option.text(), option.value()).parse();
            changed = replace(changed, option.path(), value);
        }
        return changed;
    }

    private static Node replace(Node node, List<String> path, Node value) {
        if (path.isEmpty()) {
            return value;
        }
        List<NodeTuple> entries = new ArrayList<>();
        Optional<Node> below = Optional.empty();
        Node key =
                new ScalarNode(Tag.STR, true, path.get(0), ScalarStyle.PLAIN, value.getStartMark(), value.getEndMark());
        if (node instanceof MappingNode mapping) {
            for (NodeTuple entry : mapping.getValue()) {
                if (entry.getKeyNode() instanceof ScalarNode name
                        && name.getValue().equals(path.get(0))) {
                    below = Optional.of(entry.getValueNode());
                    key = name;
                } else {
                    entries.add(entry);
                }
            }
        }
        Node inner = replace(below.orElse(value), path.subList(1, path.size()), value);
        entries.add(new NodeTuple(key, inner));
        return new MappingNode(Tag.MAP, true, entries, FlowStyle.AUTO, node.getStartMark(), node.getEndMark());
    }

    /** The tree as YAML text. */
    static String text(Node root) {
        DumpSettings settings = DumpSettings.builder().build();
        return new Present(settings)
                .emitToString(new Serialize(settings).serializeOne(root).iterator());
    }
}
