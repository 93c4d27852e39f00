package org.handgrad.notation.syntax;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.handgrad.notation.tree.Span;

/** Tokens yet to be read, to whose front others can be put back. */
final class TokenQueue {
    private final Deque<Token> tokens;
    private final Token end;
    private Token last;

    TokenQueue(List<Token> tokens) {
        this.tokens = new ArrayDeque<>(tokens);
        this.end = this.tokens.removeLast();
        this.last = end;
    }

    boolean isEmpty() {
        return tokens.isEmpty();
    }

    int size() {
        return tokens.size();
    }

    Token end() {
        return end;
    }

    Token peek() {
        return tokens.isEmpty() ? end : tokens.peekFirst();
    }

    Token take() {
        last = tokens.isEmpty() ? end : tokens.removeFirst();
        return last;
    }

    /** The token that was taken last: behind an argument in braces, the one that closes it. */
    Token last() {
        return last;
    }

    boolean accept(String text) {
        boolean here = peek().is(text);
        if (here) {
            take();
        }
        return here;
    }

    void putBack(List<Token> front) {
        for (int i = front.size() - 1; i >= 0; i--) {
            tokens.addFirst(front.get(i));
        }
    }

    /** The inside of a group in braces, or one token. */
    List<Token> argument(Token of) {
        Token first = take();
        if (first.isEnd() || first.is("}")) {
            throw new NotationException(
                    first.span(), "expected an argument of '%s', found %s".formatted(of.text(), first.shown()));
        }
        return first.is("{") ? untilClosed("}", of) : new ArrayList<>(List.of(first));
    }

    /** What stands before the bracket that closes the one just taken. */
    List<Token> untilClosed(String closing, Token of) {
        List<Token> inside = new ArrayList<>();
        int depth = 0;
        while (!peek().isEnd()) {
            Token token = take();
            if (depth == 0 && token.is(closing)) {
                return inside;
            }
            depth += token.is("{") ? 1 : token.is("}") ? -1 : 0;
            inside.add(token);
        }
        throw new NotationException(
                Span.over(of.span(), end.span()),
                "expected '%s' after '%s', found the end".formatted(closing, of.text()));
    }
}
