package org.handgrad.notation.syntax;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Writes {@code {a \over b}} as {@code {\frac{a}{b}}}. */
final class Over {
    private Over() {}

    static List<Token> asFractions(List<Token> tokens) {
        if (tokens.stream().noneMatch(token -> token.is("\\over"))) {
            return tokens;
        }
        Deque<List<Token>> open = new ArrayDeque<>(List.of(new ArrayList<>()));
        for (Token token : tokens) {
            if (token.is("{") || token.is("(") || token.is("[")) {
                open.peek().add(token);
                open.push(new ArrayList<>());
                Cursor.refuseDepth(open.size(), token);
            } else if (open.size() > 1 && (token.is("}") || token.is(")") || token.is("]"))) {
                List<Token> inside = open.pop();
                Token opening = open.peek().get(open.peek().size() - 1);
                open.peek().addAll(fraction(inside, opening, token));
                open.peek().add(token);
            } else {
                open.peek().add(token);
            }
        }
        while (open.size() > 1) {
            List<Token> inside = open.pop();
            open.peek().addAll(inside);
        }
        return open.pop();
    }

    /**
     * Brackets inside have been left behind already, so that a sign found here is this group's own, if it is the only one. A
     * fraction stands where its braces do.
     */
    private static List<Token> fraction(List<Token> inside, Token opening, Token closing) {
        int depth = 0;
        for (int i = 0; i < inside.size(); i++) {
            Token token = inside.get(i);
            depth += token.is("{") || token.is("(") || token.is("[") ? 1 : 0;
            depth -= token.is("}") || token.is(")") || token.is("]") ? 1 : 0;
            if (depth == 0 && token.is("\\over")) {
                List<Token> fraction =
                        new ArrayList<>(List.of(place(token, opening).with("\\frac"), token.with("{")));
                fraction.addAll(inside.subList(0, i));
                fraction.addAll(List.of(token.with("}"), token.with("{")));
                fraction.addAll(inside.subList(i + 1, inside.size()));
                fraction.add(place(token, closing).with("}"));
                return fraction;
            }
        }
        return inside;
    }

    private static Token place(Token token, Token bracket) {
        return bracket.is("{") || bracket.is("}") ? token.at(bracket.span()) : token;
    }
}
