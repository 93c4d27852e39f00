package org.handgrad.notation.syntax;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.handgrad.notation.tree.Span;

/**
 * Carries out the commands a note defines. What a command writes stands where the command is used; what it is given stays
 * where it is. Commands that would write too much are refused.
 */
final class Expansion {
    /** A formula has some hundred tokens. */
    static final int MOST_TOKENS = 20_000;

    private static final int MOST_USES = 5_000;

    private final Map<String, Macro> macros;
    private int uses;

    Expansion(Macros macros) {
        this.macros = new HashMap<>(macros.table());
    }

    List<Token> of(List<Token> tokens) {
        TokenQueue queue = new TokenQueue(tokens);
        List<Token> expanded = new ArrayList<>();
        while (!queue.isEmpty()) {
            Token token = queue.take();
            if (Definition.begins(token)) {
                Definition definition = Definition.read(token, queue);
                macros.put(definition.name(), definition.macro());
            } else if (macros.containsKey(token.text())) {
                use(token, macros.get(token.text()), queue);
            } else {
                expanded.add(token);
            }
            if (expanded.size() + queue.size() > MOST_TOKENS) {
                throw new NotationException(
                        token.span(),
                        "expected a formula of at most %s tokens, found one that is longer with its macros"
                                .formatted(MOST_TOKENS));
            }
        }
        expanded.add(queue.end());
        return expanded;
    }

    private void use(Token command, Macro macro, TokenQueue queue) {
        uses++;
        if (uses > MOST_USES) {
            throw new NotationException(
                    command.span(),
                    "expected macros that come to an end, found more than %s uses of them".formatted(MOST_USES));
        }
        Map<String, List<Token>> arguments = new HashMap<>();
        Span span = new Arguments(command, macro, queue).match(arguments);
        List<Token> written = new ArrayList<>();
        for (int i = 0; i < macro.body().size(); i++) {
            Token token = macro.body().get(i);
            if (token.is("#") && i + 1 < macro.body().size()) {
                i++;
                List<Token> argument = arguments.get(macro.body().get(i).text());
                if (argument == null) {
                    throw new NotationException(
                            command.span(),
                            "expected parameters that '%s' has, found '#%s' in its definition"
                                    .formatted(
                                            command.text(), macro.body().get(i).text()));
                }
                written.addAll(argument);
            } else {
                written.add(token.at(span));
            }
            if (written.size() > MOST_TOKENS) {
                break; // refused by the caller
            }
        }
        queue.putBack(written);
    }
}
