package org.handgrad.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.handgrad.data.DataException;
import org.handgrad.text.Problem;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
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
     * @param expected what the text should be
     * @throws ConfigException if the text is no YAML or empty
     */
    Node parse(String expected) {
        try {
            Optional<Node> root = new Compose(settings()).composeString(String.join("\n", lines) + "\n");
            if (root.isPresent()) {
                return root.get();
            }
            problem(Optional.empty(), "there is nothing here; expected " + expected);
        } catch (MarkedYamlEngineException e) {
            String context = e.getContext() == null || e.getContext().isBlank() ? "" : e.getContext() + ", ";
            problem(placeOf(e), "this is no YAML: " + context + e.getProblem());
        } catch (ReaderException e) {
            problems.add(forbiddenCharacter(e.getCodePoint()));
        } catch (StackOverflowError e) {
            problem(Optional.empty(), "lists and mappings are nested too deeply");
        } catch (YamlEngineException e) {
            problem(Optional.empty(), "this is no YAML: " + e.getMessage());
        }
        throw new ConfigException(problems);
    }

    /** What is still open at the end of the text went wrong where it was opened. */
    private Optional<Mark> placeOf(MarkedYamlEngineException e) {
        Optional<Mark> place = e.getProblemMark();
        boolean atEnd = place.isPresent() && place.get().getLine() >= lines.size();
        return atEnd ? e.getContextMark().or(() -> place) : place;
    }

    /** YAML's reader knows which character it is, but not its line. */
    private Problem forbiddenCharacter(int codePoint) {
        String message = String.format(Locale.ROOT, "this is no YAML: the character U+%04X is not allowed", codePoint);
        for (int line = 0; line < lines.size(); line++) {
            int index = lines.get(line).indexOf(codePoint);
            if (index >= 0) {
                int column = lines.get(line).codePointCount(0, index) + 1;
                return new Problem(source, line + 1, column, lines.get(line), message);
            }
        }
        return new Problem(source, 1, 1, "", message);
    }

    private LoadSettings settings() {
        return LoadSettings.builder()
                .setLabel(source)
                .setSchema(new CoreSchema())
                .setAllowDuplicateKeys(true) // these two are reported with all other mistakes, not instead of them
                .setAllowNonScalarKeys(true)
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
        List<String> shown =
                label.equals(source) ? lines : SetOption.valueIn(label).lines().toList();
        if (line >= shown.size() && !shown.isEmpty()) { // the end of the text is shown where there is text
            line = shown.size() - 1;
            column = shown.get(line).codePointCount(0, shown.get(line).length());
        }
        String text = shown.isEmpty() ? "" : shown.get(line);
        problems.add(new Problem(label, line + 1, column + 1, text, message));
    }

    /** Takes over what is wrong with a text that stands in place of a part of this one. */
    void add(ConfigException mistakes) {
        problems.addAll(mistakes.problems());
    }

    /** Takes over what is wrong with a file of data. */
    void add(DataException mistakes) {
        problems.addAll(mistakes.problems());
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
            // what stands behind an alias was read, and found wrong, more than once
            throw new ConfigException(problems.stream().distinct().toList());
        }
    }
}
