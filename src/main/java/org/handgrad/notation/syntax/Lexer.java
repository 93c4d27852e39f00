package org.handgrad.notation.syntax;

import java.util.ArrayList;
import java.util.List;
import org.handgrad.notation.tree.Span;

/** Cuts LaTeX into tokens: commands and single characters. */
final class Lexer {
    private final String latex;
    private int at;

    private Lexer(String latex) {
        this.latex = latex;
    }

    static List<Token> tokens(String latex) {
        return new Lexer(latex).tokens();
    }

    private List<Token> tokens() {
        List<Token> tokens = new ArrayList<>();
        while (true) {
            boolean spaced = skipBlanks();
            int start = at;
            if (at == latex.length()) {
                tokens.add(new Token("", spaced, new Span(start, start)));
                return tokens;
            }
            at = latex.charAt(at) == '\\' ? endOfCommand() : latex.offsetByCodePoints(at, 1);
            tokens.add(new Token(latex.substring(start, at), spaced, new Span(start, at)));
        }
    }

    /** Past white space and comments, which end with their line. */
    private boolean skipBlanks() {
        int start = at;
        while (at < latex.length() && (latex.charAt(at) == '%' || Character.isWhitespace(latex.charAt(at)))) {
            if (latex.charAt(at) == '%') {
                int end = latex.indexOf('\n', at);
                at = end < 0 ? latex.length() : end;
            } else {
                at++;
            }
        }
        return at > start;
    }

    private int endOfCommand() {
        int end = at + 1;
        while (end < latex.length() && isAsciiLetter(latex.charAt(end))) {
            end++;
        }
        boolean letters = end > at + 1;
        return letters || end == latex.length() ? end : latex.offsetByCodePoints(end, 1);
    }

    private static boolean isAsciiLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
