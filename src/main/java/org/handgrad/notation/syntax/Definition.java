package org.handgrad.notation.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.handgrad.notation.tree.Span;

/** One {@code \newcommand}, {@code \def}, {@code \DeclareMathOperator}, {@code \DeclarePairedDelimiter} or {@code \let}. */
record Definition(String name, Macro macro) {
    private static final Set<String> COMMANDS = Set.of(
            "\\newcommand",
            "\\renewcommand",
            "\\providecommand",
            "\\def",
            "\\gdef",
            "\\let",
            "\\DeclareMathOperator",
            "\\DeclarePairedDelimiter");

    static boolean begins(Token token) {
        return COMMANDS.contains(token.text());
    }

    static boolean mayBeIn(String text) {
        return COMMANDS.stream().anyMatch(text::contains);
    }

    /** Takes what stands behind the command that begins it. */
    static Definition read(Token command, TokenQueue queue) {
        queue.accept("*");
        return switch (command.text()) {
            case "\\def", "\\gdef" -> def(queue);
            case "\\let" -> let(queue);
            case "\\DeclareMathOperator" -> operator(command, queue);
            case "\\DeclarePairedDelimiter" -> delimiter(command, queue);
            default -> newCommand(command, queue);
        };
    }

    private static Definition def(TokenQueue queue) {
        Token name = named(List.of(queue.take()), queue);
        List<Token> parameters = new ArrayList<>();
        while (!queue.peek().is("{")) {
            if (queue.isEmpty()) {
                throw new NotationException(
                        name.span(), "expected '{' after the definition of '%s', found the end".formatted(name.text()));
            }
            parameters.add(queue.take());
        }
        return new Definition(name.text(), new Macro(parameters, Optional.empty(), queue.argument(name)));
    }

    private static Definition let(TokenQueue queue) {
        Token name = named(List.of(queue.take()), queue);
        queue.accept("=");
        return new Definition(name.text(), new Macro(List.of(), Optional.empty(), List.of(queue.take())));
    }

    private static Definition newCommand(Token command, TokenQueue queue) {
        Token name = named(queue.argument(command), queue);
        List<Token> parameters = new ArrayList<>();
        Optional<List<Token>> optional = Optional.empty();
        if (queue.accept("[")) {
            int count = count(queue.untilClosed("]", name), name);
            for (int i = 1; i <= count; i++) {
                parameters.addAll(parameter(i, name.span()));
            }
            if (queue.accept("[")) {
                optional = Optional.of(queue.untilClosed("]", name));
            }
        }
        return new Definition(name.text(), new Macro(parameters, optional, queue.argument(name)));
    }

    private static Definition operator(Token command, TokenQueue queue) {
        Token name = named(queue.argument(command), queue);
        List<Token> body = new ArrayList<>(List.of(name.with("\\operatorname"), name.with("{")));
        body.addAll(queue.argument(name));
        body.add(name.with("}"));
        return new Definition(name.text(), new Macro(List.of(), Optional.empty(), body));
    }

    private static Definition delimiter(Token command, TokenQueue queue) {
        Token name = named(queue.argument(command), queue);
        List<Token> body = new ArrayList<>(List.of(name.with("\\left")));
        body.addAll(queue.argument(name));
        body.addAll(parameter(1, name.span()));
        body.add(name.with("\\right"));
        body.addAll(queue.argument(name));
        return new Definition(name.text(), new Macro(parameter(1, name.span()), Optional.empty(), body));
    }

    private static List<Token> parameter(int number, Span span) {
        return List.of(new Token("#", false, 0, span), new Token(Integer.toString(number), false, 0, span));
    }

    private static Token named(List<Token> name, TokenQueue queue) {
        if (name.size() != 1 || !name.get(0).isCommand()) {
            Token wrong = name.isEmpty() ? queue.peek() : name.get(0);
            throw new NotationException(
                    wrong.span(), "expected a command that is defined, found %s".formatted(wrong.shown()));
        }
        return name.get(0);
    }

    private static int count(List<Token> digits, Token name) {
        if (digits.size() != 1 || !digits.get(0).isDigit() || digits.get(0).is("0")) {
            throw new NotationException(
                    name.span(), "expected a number of parameters of '%s' from 1 to 9".formatted(name.text()));
        }
        return Integer.parseInt(digits.get(0).text());
    }
}
