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
    private final Delimiters delimiters = new Delimiters();
    private int grids;
    private int depth;
    private int row;
    private boolean spaced;

    private Preparation(List<Token> tokens) {
        this.queue = new TokenQueue(DigitGroups.joined(tokens));
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
        } else if (token.is("\\middle")) {
            emit(Delimiters.middle(queue));
        } else if (token.is("\\left")) {
            depth++;
            delimiters.left(token, queue).forEach(this::emit);
        } else if (token.is("\\right")) {
            depth = Math.max(0, depth - 1);
            delimiters.right(token, queue).forEach(this::emit);
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

    /** What is in words stays as it is, but for the name of a function: {@code \text{sech}} is {@code \sech}. */
    private void text(Token token) {
        List<Token> words = queue.argument(token);
        String function = "\\" + Words.of(words);
        if (Commands.UPRIGHT.contains(function)) {
            emit(token.with(function).at(Span.over(token.span(), queue.last().span())));
            return;
        }
        emit(token.with("\\text"));
        emit(token.with("{"));
        words.forEach(this::emit);
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
            String kind = name.equals("array") && delimiters.haveCases() ? "cases" : Layout.GRIDS.get(name);
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
        RowEnd.skipSpacing(queue);
        if (grids > 0) {
            emit(token.with("\\\\"));
            return;
        }
        boolean afterRow = out.isEmpty() || out.get(out.size() - 1).is("\\\\");
        if (!RowEnd.joinsNext(queue) || afterRow) {
            depth = 0;
            emit(token.with("\\\\"));
        }
        row++;
    }
}
