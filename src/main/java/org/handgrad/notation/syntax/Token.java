package org.handgrad.notation.syntax;

import org.handgrad.notation.tree.Span;

/**
 * One token as TeX sees them.
 *
 * @param text a command with its backslash, or one character, or a sign of two such as {@code :=}; empty at the end
 * @param spaced whether white space stands before it
 * @param row the row of its display, from 0
 */
record Token(String text, boolean spaced, int row, Span span) {
    boolean is(String other) {
        return text.equals(other);
    }

    boolean isEnd() {
        return text.isEmpty();
    }

    boolean isCommand() {
        return text.length() > 1 && text.charAt(0) == '\\';
    }

    /** A letter of any alphabet that is not written as a command. */
    boolean isLetter() {
        return !isEnd() && Character.isLetter(text.codePointAt(0));
    }

    boolean isDigit() {
        return text.length() == 1 && text.charAt(0) >= '0' && text.charAt(0) <= '9';
    }

    Token with(String newText) {
        return new Token(newText, spaced, row, span);
    }

    Token at(Span place) {
        return new Token(text, spaced, row, place);
    }

    Token inRow(int newRow) {
        return new Token(text, spaced, newRow, span);
    }

    Token afterSpace() {
        return new Token(text, true, row, span);
    }

    /** For a message. */
    String shown() {
        if (isEnd()) {
            return "the end";
        }
        return is("\\\\") ? "the end of the row" : "'" + text + "'";
    }
}
