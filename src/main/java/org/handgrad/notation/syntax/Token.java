package org.handgrad.notation.syntax;

import org.handgrad.notation.tree.Span;

/**
 * One token as TeX sees them.
 *
 * @param text a command with its backslash, or one character; empty at the end
 * @param spaced whether white space stands before it
 */
record Token(String text, boolean spaced, Span span) {
    boolean is(String other) {
        return text.equals(other);
    }

    boolean isEnd() {
        return text.isEmpty();
    }

    boolean isCommand() {
        return text.length() > 1 && text.charAt(0) == '\\';
    }

    boolean isLetter() {
        return !isEnd() && !isCommand() && Character.isLetter(text.codePointAt(0));
    }

    boolean isDigit() {
        return text.length() == 1 && text.charAt(0) >= '0' && text.charAt(0) <= '9';
    }

    /** For a message. */
    String shown() {
        return isEnd() ? "the end" : "'" + text + "'";
    }
}
