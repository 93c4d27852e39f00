package org.handgrad.message;

/** Short quotations of user text in messages. */
public final class Excerpt {
    private static final int LENGTH = 40;

    private Excerpt() {}

    /** The text, or its first 40 characters and an ellipsis; on one line, without control characters. */
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
