package org.handgrad.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** A YAML 1.2 text with the mistakes found in it so far. */
final class YamlDocument {
    private final String source;
    private final List<String> lines;
    private final List<Problem> problems = new ArrayList<>();

    YamlDocument(String source, String text) {
        this.source = source;
        this.lines = text.lines().toList();
    }

    /**
     * The root of the text; its nodes know their places.
     *
     * @throws ConfigException if the text is no YAML or empty
     */
    Node parse() {
        try {
            Optional<Node> root = new Compose(settings()).composeString(String.join("\n", lines) + "\n");
            if (root.isPresent()) {
                return root.get();
            }
            problem(Optional.empty(), "the file is empty; expected an experiment");
        } catch (MarkedYamlEngineException e) {
            problem(e.getProblemMark(), "this is no YAML: " + e.getProblem());
        } catch (YamlEngineException e) {
            problem(Optional.empty(), "this is no YAML: " + e.getMessage());
        }
        throw new ConfigException(problems);
    }

    private LoadSettings settings() {
        return LoadSettings.builder()
                .setLabel(source)
                .setSchema(new CoreSchema())
                .setAllowDuplicateKeys(true) // reported with all other mistakes, not instead of them
                .setMaxAliasesForCollections(20)
                .build();
    }

    void problem(Node where, String message) {
        problem(where.getStartMark(), message);
    }

    private void problem(Optional<Mark> where, String message) {
        String label = where.map(Mark::getName).orElse(source);
        int line = where.map(Mark::getLine).orElse(0);
        int column = where.map(Mark::getColumn).orElse(0);
        String text = label.equals(source) ? (line < lines.size() ? lines.get(line) : "") : textOf(label);
        problems.add(new Problem(label, line + 1, column + 1, text, message));
    }

    /** The text of an override is the part of its label after the equals sign. */
    private static String textOf(String label) {
        return label.substring(label.indexOf('=') + 1);
    }

    /** How many mistakes were found so far. */
    int mistakes() {
        return problems.size();
    }

    /**
     * Ends reading if it went wrong.
     *
     * @throws ConfigException if any mistake was found
     */
    void requireSound() {
        if (!problems.isEmpty()) {
            problems.sort(Comparator.comparing((Problem p) -> !p.source().equals(source))
                    .thenComparingInt(Problem::line)
                    .thenComparingInt(Problem::column));
            throw new ConfigException(problems);
        }
    }
}
