package org.handgrad.notation.syntax;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handgrad.notation.tree.AbsoluteValue;
import org.handgrad.notation.tree.Expression;
import org.handgrad.notation.tree.Norm;
import org.handgrad.notation.tree.Tuple;

/** Brackets of all kinds and what is between them. */
final class BracketParser {
    private static final Map<String, String> CLOSING = Map.of(
            "(",
            ")",
            "[",
            "]",
            "\\{",
            "\\}",
            "{",
            "}",
            "\\langle",
            "\\rangle",
            "\\lvert",
            "\\rvert",
            "\\lVert",
            "\\rVert");

    private final Grammar grammar;
    private final Cursor cursor;
    private final Deque<String> open = new ArrayDeque<>();
    private final Map<Integer, Elements> read = new HashMap<>();

    BracketParser(Grammar grammar) {
        this.grammar = grammar;
        this.cursor = grammar.cursor;
    }

    /** What is in a bracket, which bracket it is, and the place behind it. */
    record Elements(List<Expression> list, String open, String close, int end) {}

    /** Whether a bracket opens here, or a bar does. */
    boolean opens() {
        Token token = cursor.peek();
        if (token.is("|") || token.is("\\|")) {
            return !token.text().equals(open.peek()) && !cursor.ahead(1).is("_") && closes(token.text());
        }
        return CLOSING.containsKey(token.text());
    }

    /** Whether a single bar stands here that is a relation. */
    boolean atGiven() {
        return cursor.isAt("|")
                && !open.isEmpty()
                && !open.peek().equals("|")
                && !cursor.ahead(1).is("_")
                && !closes("|");
    }

    /** Whether the same bar comes again before the bracket around it ends. */
    private boolean closes(String bar) {
        int depth = 0;
        for (int i = 1; ; i++) {
            Token token = cursor.ahead(i);
            String text = token.text();
            if (depth == 0 && text.equals(bar)) {
                return true;
            }
            depth += CLOSING.containsKey(text) ? 1 : CLOSING.containsValue(text) ? -1 : 0;
            if (depth < 0 || token.isEnd() || token.is("\\\\")) {
                return false;
            }
        }
    }

    /** After a mistake nothing is open any more. */
    void reset() {
        open.clear();
    }

    Expression bracket() {
        Token first = cursor.peek();
        return switch (first.text()) {
            case "|", "\\|", "\\lvert", "\\lVert" -> bars();
            case "{" -> group();
            default -> grouped(elements(), first);
        };
    }

    /** What is between round, square, curly or angle brackets. Reading it a second time costs nothing. */
    Elements elements() {
        int key = 2 * cursor.place() + (cursor.inIndices() ? 1 : 0);
        Elements known = read.get(key);
        if (known != null) {
            cursor.goTo(known.end());
            return known;
        }
        Token first = cursor.take();
        open.push(first.text());
        String closing = CLOSING.get(first.text());
        boolean empty = first.is("\\{") && cursor.isAt(closing);
        List<Expression> list = empty ? List.of() : grammar.chains.list();
        boolean interval =
                list.size() == 2 && ((first.is("(") && cursor.isAt("]")) || (first.is("[") && cursor.isAt(")")));
        Token close = cursor.expectClosing(interval ? cursor.peek().text() : closing, first);
        open.pop();
        Elements elements = new Elements(list, first.text(), close.text(), cursor.place());
        read.put(key, elements);
        return elements;
    }

    private Expression grouped(Elements elements, Token first) {
        boolean round = elements.open().equals("(") || elements.open().equals("[");
        boolean groups = round || (elements.open().equals("\\{") && isOperand(first));
        if (groups && elements.list().size() == 1) {
            return elements.list().get(0);
        }
        return new Tuple(kind(elements), elements.list(), cursor.since(first));
    }

    /** Whether braces hold what an operator, a factor or a sign before them is for; else they hold a set. */
    private boolean isOperand(Token brace) {
        return cursor.before(brace)
                .filter(token -> !Relations.SIGNS.containsKey(token.text())
                        && !CLOSING.containsKey(token.text())
                        && (token.is("}") || !ChainParser.ends(token)))
                .isPresent();
    }

    private static Tuple.Bracket kind(Elements elements) {
        return switch (elements.open() + elements.close()) {
            case "()" -> Tuple.Bracket.ROUND;
            case "[]" -> Tuple.Bracket.SQUARE;
            case "[)" -> Tuple.Bracket.OPEN_ABOVE;
            case "(]" -> Tuple.Bracket.OPEN_BELOW;
            case "\\{\\}" -> Tuple.Bracket.BRACES;
            default -> Tuple.Bracket.ANGLE;
        };
    }

    private Expression group() {
        Token first = cursor.take();
        open.push("{");
        Expression inside = grammar.chains.chain();
        cursor.expectClosing("}", first);
        open.pop();
        return inside;
    }

    /** An absolute value or a norm; two single bars are a norm as well. */
    private Expression bars() {
        Token first = cursor.take();
        boolean twice = first.is("|") && cursor.isAt("|") && !cursor.peek().spaced();
        if (twice) {
            cursor.take();
        }
        open.push(first.text());
        Expression operand = grammar.sums.sum();
        String closing = CLOSING.getOrDefault(first.text(), first.text());
        cursor.expectClosing(closing, first);
        if (twice) {
            cursor.expectClosing(closing, first);
        }
        open.pop();
        if (!twice && (first.is("|") || first.is("\\lvert"))) {
            return new AbsoluteValue(operand, cursor.since(first));
        }
        Optional<Expression> order =
                cursor.accept("_") ? Optional.of(grammar.factors.argument("order of the norm")) : Optional.empty();
        return new Norm(operand, order, cursor.since(first));
    }
}
