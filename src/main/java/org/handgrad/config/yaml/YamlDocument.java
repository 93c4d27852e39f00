package org.handgrad.config.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.handgrad.message.Problem;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** A YAML 1.2 text and the mistakes found so far. */
public final class YamlDocument {
    /** Maximum length of a configuration. */
    public static final int MOST_CHARACTERS = 1 << 20;

    private final String source;
    private final List<String> lines;
    private final List<Problem> problems = new ArrayList<>();

    /** @param source name of the text in messages */
    public YamlDocument(String source, String text) {
        this.source = source;
        this.lines = text.lines().toList();
    }

    /**
     * The root of the text; its nodes know their places.
     *
     * @param expected what the text should be
     * @throws ConfigException if the text is no YAML, empty, or beyond the {@link YamlLimits}
     */
    Node parse(String expected) {
        String text = String.join("\n", lines) + "\n";
        try {
            YamlLimits.check(new Parse(settings()).parseString(text), this);
            requireSound();
            Optional<Node> root = new Compose(settings()).composeString(text);
            if (root.isPresent()) {
                return root.get();
            }
            problem(Optional.empty(), "empty; expected " + expected);
        } catch (MarkedYamlEngineException e) {
            String context = e.getContext() == null || e.getContext().isBlank() ? "" : e.getContext() + ", ";
            problem(placeOf(e), ("invalid YAML: " + context + e.getProblem()).replaceAll("\\R+", " "));
        } catch (ReaderException e) {
            problems.add(forbiddenCharacter(e.getCodePoint()));
        } catch (YamlEngineException e) {
            problem(Optional.empty(), "invalid YAML: " + e.getMessage());
        }
        throw new ConfigException(problems);
    }

    /**
     * The root of the text.
     *
     * @param name what it is
     * @throws ConfigException if the text is no YAML, empty, or beyond the {@link YamlLimits}
     */
    public YamlValue root(String name) {
        return new YamlValue(this, name, parse(name));
    }

    /** What is still open at the end of the text went wrong where it was opened. */
    private Optional<Mark> placeOf(MarkedYamlEngineException e) {
        Optional<Mark> place = e.getProblemMark();
        boolean atEnd = place.isPresent() && place.get().getLine() >= lines.size();
        return atEnd ? e.getContextMark().or(() -> place) : place;
    }

    /**
     * The root of the text with overrides from the command line applied.
     *
     * @param named the keys whose entries are named by the user
     * @throws ConfigException if the text is no YAML, empty, or beyond the {@link YamlLimits}
     */
    public YamlValue experiment(List<SetOption> options, Set<String> named) {
        return new YamlValue(this, "the experiment", SetOptions.apply(parse("an experiment"), options, named, this));
    }

    /** YAML's reader knows which character it is, but not its line. */
    private Problem forbiddenCharacter(int codePoint) {
        String message = String.format(Locale.ROOT, "invalid YAML: the character U+%04X is not allowed", codePoint);
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
                .setCodePointLimit(2 * MOST_CHARACTERS) // which is checked where the text comes from
                .build();
    }

    /** Reports a mistake at a node. */
    public void problem(Node where, String message) {
        problem(where.getStartMark(), message);
    }

    void problem(Optional<Mark> where, String message) {
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

    /** Adds mistakes of another text that this one refers to. */
    public void add(List<Problem> mistakes) {
        problems.addAll(mistakes);
    }

    /** The same text, in which no mistake was found yet. */
    YamlDocument renewed() {
        return new YamlDocument(source, String.join("\n", lines));
    }

    /** How many mistakes were found so far. */
    public int mistakes() {
        return problems.size();
    }

    /**
     * Throws if there are mistakes.
     *
     * @throws ConfigException if any mistake was found
     */
    public void requireSound() {
        if (!problems.isEmpty()) {
            List<Problem> sorted = new ArrayList<>(problems);
            sorted.sort(Comparator.comparing((Problem p) -> !p.source().equals(source))
                    .thenComparingInt(p -> p.line() == 0 ? Integer.MAX_VALUE : p.line())
                    .thenComparingInt(Problem::column));
            // what stands behind an alias was read, and found wrong, more than once
            throw new ConfigException(sorted.stream().distinct().toList());
        }
    }
}
