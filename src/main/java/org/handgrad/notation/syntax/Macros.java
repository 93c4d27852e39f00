package org.handgrad.notation.syntax;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The commands a note defines for itself, with {@code \newcommand}, {@code \def} and their kin. */
public final class Macros {
    /** No commands but LaTeX's. */
    public static final Macros NONE = new Macros(Map.of());

    private final Map<String, Macro> table;

    Macros(Map<String, Macro> table) {
        this.table = Map.copyOf(table);
    }

    /** These, and those that a piece of text defines wherever in it. What is no proper definition defines nothing. */
    public Macros and(String text) {
        if (!Definition.mayBeIn(text)) {
            return this;
        }
        Map<String, Macro> all = new HashMap<>(table);
        TokenQueue queue = new TokenQueue(Lexer.tokens(text));
        while (!queue.isEmpty()) {
            Token token = queue.take();
            if (Definition.begins(token)) {
                definition(token, queue).ifPresent(definition -> all.put(definition.name(), definition.macro()));
            }
        }
        return new Macros(all);
    }

    /** None where there is a mistake: it is reported if it stands in a formula. */
    private static Optional<Definition> definition(Token command, TokenQueue queue) {
        try {
            return Optional.of(Definition.read(command, queue));
        } catch (NotationException e) {
            return Optional.empty();
        }
    }

    Map<String, Macro> table() {
        return table;
    }

    /** The tokens with all of these commands carried out. */
    List<Token> expanded(List<Token> tokens) {
        return new Expansion(this).of(tokens);
    }
}
