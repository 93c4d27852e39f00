package org.handgrad.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.handgrad.config.yaml.ConfigException;
import org.handgrad.config.yaml.YamlDocument;
import org.handgrad.config.yaml.YamlMapping;
import org.handgrad.config.yaml.YamlValue;
import org.handgrad.derivation.meaning.Assumptions;
import org.handgrad.message.Excerpt;
import org.handgrad.message.Suggestion;
import org.handgrad.notation.note.FrontMatter;

/** Assumptions in the front matter of a note: the statements under {@code assume}. Keys of other tools are ignored. */
public final class NoteAssumptions {
    private static final String ASSUME = "assume";
    private static final Pattern OURS = Pattern.compile("(?m)^\\s*assume\\b");

    private NoteAssumptions() {}

    /**
     * The statements, as for {@code --assume}.
     *
     * @param source the name of the note's file
     * @throws ConfigException with every mistake in them
     */
    public static List<String> of(String source, String text) {
        Optional<String> yaml = FrontMatter.of(source, text);
        if (yaml.isEmpty() || yaml.get().isBlank()) {
            return List.of();
        }
        YamlDocument document = new YamlDocument(source, yaml.get());
        Optional<YamlMapping> keys;
        try {
            keys = document.root("the front matter").mapping();
        } catch (ConfigException e) {
            if (OURS.matcher(yaml.get()).find()) {
                throw e;
            }
            return List.of(); // another tool's affair
        }
        List<String> statements = new ArrayList<>();
        keys.ifPresent(mapping -> read(mapping, statements));
        document.requireSound();
        return statements;
    }

    private static void read(YamlMapping keys, List<String> statements) {
        for (String key : keys.keys()) {
            if (key.equals(ASSUME)) {
                YamlValue value = keys.get(key).orElseThrow();
                if (value.isList()) {
                    value.elements().forEach(element -> statement(element, statements));
                } else {
                    value.mismatch("a list of statements");
                }
            } else if (Suggestion.nearest(key, Set.of(ASSUME)).isPresent()) {
                keys.problemAt(key, "unknown key %s%s".formatted(Excerpt.quoted(key), Suggestion.question(ASSUME)));
            }
        }
    }

    /** {@code X: n x d} is a mapping to YAML. */
    private static void statement(YamlValue value, List<String> statements) {
        Optional<String> statement = value.text();
        if (value.isMapping()) {
            YamlMapping mapping = value.mapping().orElseThrow();
            if (mapping.keys().size() == 1) {
                String name = mapping.keys().iterator().next();
                statement = mapping.get(name).flatMap(YamlValue::text).map(meaning -> name + ": " + meaning);
            }
        }
        if (statement.isEmpty()) {
            value.mismatch("a statement, as '\\sigma = tanh' or 'X: n x d'");
            return;
        }
        Assumptions.mistake(statement.get()).ifPresent(value::problem);
        statements.add(statement.get());
    }
}
