package org.handgrad.notation.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.handgrad.notation.tree.Span;

/** Cuts LaTeX into tokens: commands and single characters. Unicode becomes the LaTeX it stands for. */
final class Lexer {
    private final String latex;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private boolean spaced;

    private Lexer(String latex) {
        this.latex = latex;
    }

    /** All tokens; the last is the end. */
    static List<Token> tokens(String latex) {
        Lexer lexer = new Lexer(latex);
        lexer.run();
        return lexer.tokens;
    }

    private void run() {
        while (true) {
            spaced = skipBlanks();
            int start = at;
            if (at >= latex.length()) {
                tokens.add(new Token("", spaced, 0, new Span(start, start)));
                return;
            }
            int character = latex.codePointAt(at);
            if (character == '\\') {
                at = endOfCommand();
                add(latex.substring(start, at), start);
            } else if (!script("^", Unicode::raised) && !script("_", Unicode::lowered)) {
                at += Character.charCount(character);
                Optional<String> unicode = Unicode.latex(character);
                unicode.ifPresentOrElse(text -> addAll(text, start), () -> add(latex.substring(start, at), start));
            }
        }
    }

    /** A run of small characters becomes one script. */
    private boolean script(String sign, IntFunction<Optional<String>> table) {
        int start = at;
        StringBuilder content = new StringBuilder();
        while (at < latex.length()) {
            int character = latex.codePointAt(at);
            Optional<String> plain = table.apply(character);
            if (plain.isEmpty()) {
                break;
            }
            content.append(plain.get());
            at += Character.charCount(character);
        }
        if (at == start) {
            return false;
        }
        addAll(sign + "{" + content + "}", start);
        return true;
    }

    private void addAll(String text, int start) {
        for (Token token : tokens(text)) {
            if (!token.isEnd()) {
                add(token.text(), start);
                spaced = false;
            }
        }
    }

    private void add(String text, int start) {
        tokens.add(new Token(text, spaced, 0, new Span(start, at)));
    }

    /** Past white space and comments, which end with their line. */
    private boolean skipBlanks() {
        int start = at;
        while (at < latex.length() && (latex.charAt(at) == '%' || isBlank(latex.charAt(at)))) {
            if (latex.charAt(at) == '%') {
                int end = latex.indexOf('\n', at);
                at = end < 0 ? latex.length() : end;
            } else {
                at++;
            }
        }
        return at > start;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
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
