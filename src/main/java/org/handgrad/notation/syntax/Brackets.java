package org.handgrad.notation.syntax;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handgrad.notation.tree.Span;

/** Which brackets in a piece of LaTeX belong together, with the sizes that stand before them. */
public final class Brackets {
    private static final Map<String, String> CLOSING =
            Map.of("(", ")", "[", "]", "{", "}", "\\{", "\\}", "\\langle", "\\rangle");

    private static final Set<String> SIZES = Set.of(
            "\\left", "\\right", "\\bigl", "\\bigr", "\\Bigl", "\\Bigr", "\\biggl", "\\biggr", "\\Biggl", "\\Biggr");

    private Brackets() {}

    private record Pair(Span open, Span close) {
        /** A span with both brackets, if one of them is in it. */
        Span around(Span span) {
            return contains(span, open) == contains(span, close) ? span : Span.over(span, Span.over(open, close));
        }

        private static boolean contains(Span span, Span bracket) {
            return span.start() <= bracket.start() && bracket.end() <= span.end();
        }
    }

    /** The least span around another that closes every bracket it opens, and opens every one it closes. */
    public static Span whole(String latex, Span span) {
        Span whole = span;
        List<Pair> pairs = pairs(latex);
        for (int k = 0; k < pairs.size(); k++) {
            Span wider = pairs.get(k).around(whole);
            boolean grown = wider.start() < whole.start() || wider.end() > whole.end();
            whole = wider;
            k = grown ? -1 : k; // what it now has of others
        }
        return whole;
    }

    private static List<Pair> pairs(String latex) {
        List<Pair> pairs = new ArrayList<>();
        Deque<Token> open = new ArrayDeque<>();
        Token before = null;
        for (Token token : Lexer.tokens(latex)) {
            boolean sized = before != null && SIZES.contains(before.text());
            Token bracket = sized ? token.at(Span.over(before.span(), token.span())) : token;
            if (CLOSING.containsKey(token.text())) {
                open.push(bracket);
            } else if (!open.isEmpty() && token.is(CLOSING.get(open.peek().text()))) {
                pairs.add(new Pair(open.pop().span(), bracket.span()));
            }
            before = token;
        }
        return pairs;
    }
}
