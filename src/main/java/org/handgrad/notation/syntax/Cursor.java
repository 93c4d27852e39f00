package org.handgrad.notation.syntax;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.handgrad.notation.tree.Expression;
import org.handgrad.notation.tree.Span;

/** A place in the tokens, what was remarked on the way, and how deep the parser is in nested things. */
final class Cursor {
    private static final int DEEPEST = 100;

    private final List<Token> tokens;
    private final List<Remark> remarks = new ArrayList<>();
    private final IdentityHashMap<Token, Integer> places = new IdentityHashMap<>();
    private int at;
    private int depth;
    private int indices;

    Cursor(List<Token> tokens) {
        this.tokens = tokens;
        for (int i = 0; i < tokens.size(); i++) {
            places.put(tokens.get(i), i);
        }
    }

    static void refuseDepth(int depth, Token token) {
        if (depth > DEEPEST) {
            throw new NotationException(
                    token.span(), "expected at most %s things within each other, found more".formatted(DEEPEST));
        }
    }

    /** To be called before anything that may hold something of its own kind. */
    void enter() {
        depth++;
        refuseDepth(depth, peek());
    }

    void leave() {
        depth--;
    }

    /** Within an index letters side by side are indices, and a d is no differential. */
    void enterIndices() {
        indices++;
    }

    void leaveIndices() {
        indices--;
    }

    boolean inIndices() {
        return indices > 0;
    }

    /** Where to come back to with {@link #goTo}. */
    int place() {
        return at;
    }

    void goTo(int place) {
        at = place;
    }

    /** After a mistake nothing is open any more. */
    void reset() {
        depth = 0;
        indices = 0;
    }

    Token peek() {
        return tokens.get(at);
    }

    Token ahead(int count) {
        return tokens.get(Math.min(at + count, tokens.size() - 1));
    }

    Token previous() {
        return tokens.get(Math.max(0, at - 1));
    }

    /** The token before another; nothing before the first. */
    Optional<Token> before(Token token) {
        int place = places.get(token);
        return place == 0 ? Optional.empty() : Optional.of(tokens.get(place - 1));
    }

    Token take() {
        Token token = peek();
        at = Math.min(at + 1, tokens.size() - 1);
        return token;
    }

    boolean isAt(String text) {
        return peek().is(text);
    }

    boolean accept(String text) {
        boolean here = isAt(text);
        if (here) {
            take();
        }
        return here;
    }

    Token expect(String text) {
        if (!isAt(text)) {
            throw expected("'" + text + "'");
        }
        return take();
    }

    /** The bracket that closes what was opened by another token. */
    Token expectClosing(String text, Token opened) {
        if (!isAt(text)) {
            throw expected("an operator or '%s' for '%s'".formatted(text, opened.text()));
        }
        return take();
    }

    /** The place behind the group in braces, or the one token, that begins so many tokens ahead. */
    int afterArgument(int count) {
        int end = Math.min(at + count, tokens.size() - 1);
        if (!tokens.get(end).is("{")) {
            return end + 1 - at;
        }
        int open = 0;
        do {
            open += tokens.get(end).is("{") ? 1 : tokens.get(end).is("}") ? -1 : 0;
            end++;
        } while (open > 0 && end < tokens.size());
        return end - at;
    }

    NotationException expected(String what) {
        return new NotationException(peek().span(), "expected %s, found %s".formatted(what, peek().shown()));
    }

    void remark(Span span, String message) {
        remarks.add(new Remark(message, span));
    }

    List<Remark> remarks() {
        return remarks;
    }

    /** Over a token and all behind it that are taken: what a macro writes between its arguments stands where all of it does. */
    Span since(Token first) {
        Span span = first.span();
        for (int i = places.get(first) + 1; i < at; i++) {
            span = Span.over(span, tokens.get(i).span());
        }
        return span;
    }

    Span since(Expression first) {
        return Span.over(first.span(), previous().span());
    }
}
