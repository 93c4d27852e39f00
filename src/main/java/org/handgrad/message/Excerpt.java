package org.handgrad.message;

/** What a message quotes of a text that may be long. */
public final class Excerpt {
    private static final int LENGTH = 40;

    private Excerpt() {}

    /** The text, or its first 40 characters and an ellipsis; on one line, with nothing in it that a terminal obeys. */
    public static String of(String text) {
        String start = text.codePointCount(0, text.length()) <= LENGTH
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LENGTH)) + "…";
        return start.replaceAll("\\p{Cntrl}", " ");
    }

    /** The same between single quotes. */
    public static String quoted(String text) {
        return "'" + of(text) + "'";
    }
}
