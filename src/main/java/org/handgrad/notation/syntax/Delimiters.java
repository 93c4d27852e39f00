package org.handgrad.notation.syntax;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.handgrad.notation.tree.Span;

/** The brackets behind {@code \left}, {@code \middle} and {@code \right}, as brackets that open and close by themselves. */
final class Delimiters {
    private static final String CASES = "\\cases";

    private final Deque<String> open = new ArrayDeque<>();

    /** Whether a brace stands open that belongs to the environment behind it: cases written as an array. */
    boolean haveCases() {
        return open.contains(CASES);
    }

    List<Token> left(Token command, TokenQueue queue) {
        Token sign = queue.take();
        String text = Rewriting.synonym(sign.text());
        if (text.equals("\\{") && queue.peek().is("\\begin")) {
            open.push(CASES);
            return List.of();
        }
        open.push(text);
        return List.of(bracket(opened(text), command, sign));
    }

    static Token middle(TokenQueue queue) {
        Token sign = queue.take();
        String text = Rewriting.synonym(sign.text());
        return sign.with(text.equals("|") || text.equals("\\|") ? "\\mid" : text);
    }

    List<Token> right(Token command, TokenQueue queue) {
        Token sign = queue.take();
        if (open.isEmpty()) {
            throw new NotationException(command.span(), "'\\right' without its '\\left'");
        }
        String text = Rewriting.synonym(sign.text());
        String left = open.pop();
        if (left.equals(".")) {
            Token brace = command.with("}");
            return text.equals(".") ? List.of(brace) : List.of(brace, bracket(closed(text, left), command, sign));
        }
        if (!text.equals(".")) {
            return List.of(bracket(closed(text, left), command, sign));
        }
        String closing = left.equals("(") ? ")" : left.equals("[") ? "]" : "\\}";
        return left.equals(CASES) ? List.of() : List.of(bracket(closing, command, sign));
    }

    private static Token bracket(String text, Token command, Token sign) {
        return new Token(text, command.spaced(), command.row(), Span.over(command.span(), sign.span()));
    }

    private static String opened(String text) {
        return switch (text) {
            case "." -> "{";
            case "|" -> "\\lvert";
            case "\\|" -> "\\lVert";
            case "<" -> "\\langle";
            default -> text;
        };
    }

    private static String closed(String text, String left) {
        return switch (text) {
            case "|" -> left.equals(".") ? "|" : "\\rvert";
            case "\\|" -> "\\rVert";
            case ">" -> "\\rangle";
            default -> text;
        };
    }
}
