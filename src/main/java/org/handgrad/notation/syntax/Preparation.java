package org.handgrad.notation.syntax;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.handgrad.notation.tree.Span;

/**
 * Takes out of the tokens what only concerns their looks: spaces, sizes, alignment, environments that are nothing but
 * rows. Of several notations of one thing one is left. Rows that go on with the formula above are joined to it.
 */
final class Preparation {
    private static final String OPENING = "({[";
    private static final String CLOSING = ")}]";

    private final TokenQueue queue;
    private final List<Token> out = new ArrayList<>();
    private final List<Label> labels = new ArrayList<>();
    private final Deque<String> environments = new ArrayDeque<>();
    private final Deque<String> lefts = new ArrayDeque<>();
    private int grids;
    private int depth;
    private int row;
    private boolean spaced;

    private Preparation(List<Token> tokens) {
        this.queue = new TokenQueue(tokens);
    }

    /** What {@code \tag} or {@code \label} says of a row. */
    record Label(int row, String text) {}

    /** What is left for the parser. */
    record Prepared(List<Token> tokens, List<Label> labels) {}

    static Prepared of(List<Token> tokens) {
        Preparation preparation = new Preparation(tokens);
        while (!preparation.queue.isEmpty()) {
            preparation.step(preparation.queue.take());
        }
        preparation.out.add(preparation.queue.end().inRow(preparation.row));
        return new Prepared(Over.asFractions(preparation.out), preparation.labels);
    }

    private void step(Token token) {
        String text = token.text();
        if (Layout.SPACES.contains(text)) {
            spaced = true;
        } else if (Layout.WITH_ARGUMENT.contains(text)) {
            queue.argument(token);
        } else if (Layout.WIDE_SPACES.contains(text)) {
            wideSpace(token);
        } else if (Layout.TEXT.contains(text)) {
            text(token);
        } else if (token.is("\\tag") || token.is("\\label") || token.is("\\eqref")) {
            label(token);
        } else if (token.is("\\begin") || token.is("\\end")) {
            environment(token);
        } else if (token.is("\\\\") || token.is("\\cr") || token.is("\\newline")) {
            endOfRow(token);
        } else if (token.is("&") && grids == 0) {
            spaced = true;
        } else if (token.is("\\left") || token.is("\\right") || token.is("\\middle")) {
            delimiter(token);
        } else if (token.isCommand() && Rewriting.rewrites(token)) {
            queue.putBack(Rewriting.of(token, queue));
        } else {
            sign(token.with(Rewriting.synonym(token.text())));
        }
    }

    private void emit(Token token) {
        out.add(spaced ? token.inRow(row).afterSpace() : token.inRow(row));
        spaced = false;
    }

    /** Two characters that are one sign become one token; empty braces are dropped. */
    private void sign(Token token) {
        Token next = queue.peek();
        String both = token.text() + next.text();
        if (!next.spaced() && Relations.PAIRS.containsKey(both)) {
            queue.take();
            emit(new Token(Relations.PAIRS.get(both), token.spaced(), row, Span.over(token.span(), next.span())));
        } else if (token.is("\\not") && Relations.NEGATED.containsKey(next.text())) {
            queue.take();
            emit(token.with(Relations.NEGATED.get(next.text())));
        } else if (token.is("{") && next.is("}") && !takesArgument()) {
            queue.take();
        } else {
            depth += token.text().length() == 1 && OPENING.contains(token.text()) ? 1 : 0;
            depth -= token.text().length() == 1 && CLOSING.contains(token.text()) ? 1 : 0;
            emit(token);
        }
    }

    private boolean takesArgument() {
        if (out.isEmpty()) {
            return false;
        }
        Token last = out.get(out.size() - 1);
        return last.is("^") || last.is("_") || last.is("}") || last.isCommand();
    }

    private void wideSpace(Token token) {
        if (depth == 0 && grids == 0) {
            emit(token.with("\\quad"));
        }
        spaced = true;
    }

    /** What is in words stays as it is. */
    private void text(Token token) {
        emit(token.with("\\text"));
        emit(token.with("{"));
        queue.argument(token).forEach(this::emit);
        emit(queue.last().with("}"));
    }

    private void label(Token token) {
        queue.accept("*");
        labels.add(new Label(row, Words.of(queue.argument(token))));
    }

    private void environment(Token token) {
        List<Token> word = queue.argument(token);
        String name = Words.of(word).replace("*", "");
        boolean begins = token.is("\\begin");
        if (!Layout.ROWS.contains(name) && !Layout.GRIDS.containsKey(name)) {
            throw new NotationException(token.span(), "unknown environment '%s'".formatted(name));
        }
        if (begins) {
            environments.push(name);
        } else if (environments.isEmpty() || !environments.pop().equals(name)) {
            throw new NotationException(token.span(), "'\\end{%s}' without its '\\begin'".formatted(name));
        }
        if (begins && (name.equals("array") || (name.startsWith("align") && name.endsWith("at")))) {
            queue.argument(token);
        }
        if (Layout.GRIDS.containsKey(name)) {
            grids += begins ? 1 : -1;
            String kind = name.equals("array") && lefts.contains("\\cases") ? "cases" : Layout.GRIDS.get(name);
            emit(token.with(token.text() + "{" + kind + "}").at(withWord(token, word)));
        }
        spaced = true;
    }

    /** As far as the brace behind the name of the environment, unless a macro wrote all of it. */
    private static Span withWord(Token token, List<Token> word) {
        Span last = word.get(word.size() - 1).span();
        return last.start() > token.span().start() ? new Span(token.span().start(), last.end() + 1) : token.span();
    }

    private void endOfRow(Token token) {
        queue.accept("*");
        if (queue.peek().is("[") && !queue.peek().spaced()) {
            dimension(queue.take());
        }
        if (grids > 0) {
            emit(token.with("\\\\"));
        } else {
            row++;
            if (!continues()) {
                depth = 0;
                emit(token.with("\\\\").inRow(row - 1));
                out.set(out.size() - 1, out.get(out.size() - 1).inRow(row - 1));
            }
        }
    }

    /** {@code \\[2pt]}: what is in the bracket is not mathematics, if it is a length. */
    private void dimension(Token bracket) {
        List<Token> inside = new ArrayList<>();
        while (!queue.isEmpty() && !queue.peek().is("]") && inside.size() < 10) {
            inside.add(queue.take());
        }
        if (queue.peek().is("]") && Words.of(inside).matches("-?\\d*\\.?\\d+ ?(pt|em|ex|mm|cm|mu|in)")) {
            queue.take();
        } else {
            queue.putBack(inside);
            queue.putBack(List.of(bracket));
        }
    }

    /** Whether the row that begins goes on with the formula of the one above. */
    private boolean continues() {
        List<Token> skipped = new ArrayList<>();
        boolean aligned = false;
        while (queue.peek().is("&")
                || Layout.SPACES.contains(queue.peek().text())
                || Layout.WIDE_SPACES.contains(queue.peek().text())) {
            aligned |= queue.peek().is("&");
            skipped.add(queue.take());
        }
        Token first = queue.peek();
        String text = Rewriting.synonym(first.text());
        boolean joins = Relations.SIGNS.containsKey(text)
                || Layout.JOINING.contains(text)
                || text.equals(":")
                || (text.equals("-") && aligned);
        if (!joins) {
            queue.putBack(skipped);
        }
        return joins && !out.isEmpty() && !out.get(out.size() - 1).is("\\\\");
    }

    private void delimiter(Token token) {
        Token sign = queue.take();
        String text = Rewriting.synonym(sign.text());
        boolean bar = text.equals("|") || text.equals("\\|");
        if (token.is("\\middle")) {
            emit(sign.with(bar ? "\\mid" : text));
        } else if (token.is("\\left")) {
            left(token, sign, text);
        } else {
            right(token, sign, text);
        }
    }

    private void left(Token token, Token sign, String text) {
        depth++;
        if (text.equals("\\{") && queue.peek().is("\\begin")) {
            lefts.push("\\cases");
        } else {
            lefts.push(text);
            emit(new Token(Layout.opened(text), token.spaced(), row, Span.over(token.span(), sign.span())));
        }
    }

    private void right(Token token, Token sign, String text) {
        if (lefts.isEmpty()) {
            throw new NotationException(token.span(), "'\\right' without its '\\left'");
        }
        depth = Math.max(0, depth - 1);
        String open = lefts.pop();
        Span span = Span.over(token.span(), sign.span());
        if (open.equals(".")) {
            emit(token.with("}"));
        }
        if (!text.equals(".")) {
            emit(new Token(Layout.closed(text, open), token.spaced(), row, span));
        } else if (!open.equals("\\cases") && !open.equals(".")) {
            emit(new Token(open.equals("(") ? ")" : open.equals("[") ? "]" : "\\}", token.spaced(), row, span));
        }
    }
}
