package org.handgrad.config.yaml;

import java.util.Optional;
import org.handgrad.message.Excerpt;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/**
 * Refuses what no experiment needs and what could exhaust the memory or the stack, before a tree is built: type tags, deep
 * nesting, many aliases.
 */
final class YamlLimits {
    private static final int DEEPEST = 20;
    private static final int MOST_ALIASES = 20;

    private final YamlDocument document;
    private int depth;
    private int aliases;

    private YamlLimits(YamlDocument document) {
        this.document = document;
    }

    /**
     * Reports what is beyond the limits; at the first excess of depth or number nothing further is read.
     *
     * @throws org.snakeyaml.engine.v2.exceptions.YamlEngineException if the text is no YAML
     */
    static void check(Iterable<Event> events, YamlDocument document) {
        YamlLimits limits = new YamlLimits(document);
        for (Event event : events) {
            if (!limits.admit(event)) {
                return;
            }
        }
    }

    private boolean admit(Event event) {
        if (event instanceof ScalarEvent scalar) {
            refuseTag(scalar, scalar.getTag());
        } else if (event instanceof CollectionStartEvent start) {
            refuseTag(start, start.getTag());
            depth++;
        } else if (event instanceof CollectionEndEvent) {
            depth--;
        } else if (event instanceof AliasEvent) {
            aliases++;
        }
        if (depth > DEEPEST) {
            document.problem(
                    event.getStartMark(), "lists and mappings are nested more than %s deep".formatted(DEEPEST));
        }
        if (aliases > MOST_ALIASES) {
            document.problem(event.getStartMark(), "there are more than %s aliases".formatted(MOST_ALIASES));
        }
        return depth <= DEEPEST && aliases <= MOST_ALIASES;
    }

    private void refuseTag(Event event, Optional<String> tag) {
        tag.ifPresent(name -> document.problem(
                event.getStartMark(),
                "expected a plain value, found the type tag %s"
                        .formatted(Excerpt.quoted(name.replace("tag:yaml.org,2002:", "!!")))));
    }
}
