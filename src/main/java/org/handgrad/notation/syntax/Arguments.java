package org.handgrad.notation.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.handgrad.notation.tree.Span;

/** Finds what a macro is given, where it is used. */
final class Arguments {
    private final Token command;
    private final Macro macro;
    private final TokenQueue queue;
    private Span span;

    Arguments(Token command, Macro macro, TokenQueue queue) {
        this.command = command;
        this.macro = macro;
        this.queue = queue;
        this.span = command.span();
    }

    /** Puts each argument under its number, and returns where the macro and its arguments stand. */
    Span match(Map<String, List<Token>> arguments) {
        List<Token> parameters = macro.parameters();
        int i = 0;
        if (macro.optional().isPresent()) {
            arguments.put("1", queue.accept("[") ? over(queue.untilClosed("]", command)) : leftOut());
            i = 2;
        }
        while (i < parameters.size()) {
            if (parameters.get(i).is("#") && i + 1 < parameters.size()) {
                String number = parameters.get(i + 1).text();
                i += 2;
                int end = i;
                while (end < parameters.size() && !parameters.get(end).is("#")) {
                    end++;
                }
                List<Token> delimiters = parameters.subList(i, end);
                arguments.put(number, over(delimiters.isEmpty() ? queue.argument(command) : until(delimiters)));
                i = end;
            } else {
                delimiter(parameters.get(i));
                i++;
            }
        }
        return span;
    }

    /** What stands for an argument that is left out stands where the command is used, not where it is defined. */
    private List<Token> leftOut() {
        return macro.optional().orElseThrow().stream()
                .map(token -> token.at(command.span()))
                .toList();
    }

    private void delimiter(Token expected) {
        Token found = queue.take();
        if (!found.is(expected.text())) {
            throw new NotationException(
                    found.span(),
                    "expected '%s' after '%s', as it is defined, found %s"
                            .formatted(expected.text(), command.text(), found.shown()));
        }
        span = Span.over(span, found.span());
    }

    private List<Token> until(List<Token> delimiters) {
        List<Token> argument = new ArrayList<>();
        int depth = 0;
        while (true) {
            Token token = queue.take();
            if (token.isEnd()) {
                delimiter(delimiters.get(0));
            }
            depth += token.is("{") ? 1 : token.is("}") ? -1 : 0;
            if (depth == 0 && token.is(delimiters.get(0).text())) {
                delimiters.subList(1, delimiters.size()).forEach(this::delimiter);
                span = Span.over(span, token.span());
                return inBraces(argument) ? argument.subList(1, argument.size() - 1) : argument;
            }
            argument.add(token);
        }
    }

    /** Braces around the whole of an argument are not part of it. */
    private static boolean inBraces(List<Token> argument) {
        int depth = 0;
        for (int i = 0; i < argument.size(); i++) {
            depth += argument.get(i).is("{") ? 1 : argument.get(i).is("}") ? -1 : 0;
            if (depth == 0) {
                return i > 0 && i == argument.size() - 1;
            }
        }
        return false;
    }

    private List<Token> over(List<Token> argument) {
        argument.forEach(token -> span = Span.over(span, token.span()));
        span = Span.over(span, queue.last().span());
        return argument;
    }
}
