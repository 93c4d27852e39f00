package org.handgrad.message;

import java.util.Locale;

/**
 * One mistake in a text.
 *
 * @param source the file, or the option that holds the text
 * @param line counted from 1; 0 if the text as a whole is wrong
 * @param column counted from 1 in code points; 0 if the text as a whole is wrong
 * @param text the line itself
 * @param message what is wrong, expected and found, and a suggestion if there is one
 */
public record Problem(String source, int line, int column, String text, String message) {
    /** Number of characters shown of a line. */
    public static final int WIDTH = 120;

    /** A mistake of a source as a whole. */
    public static Problem ofWhole(String source, String message) {
        return new Problem(source, 0, 0, "", message);
    }

    /** The place and message, then the line, or the part around the place, with a caret below. */
    @Override
    public String toString() {
        if (line == 0) {
            return "%s: %s".formatted(source, message);
        }
        int[] shown = text.codePoints().toArray();
        int from = Math.max(0, Math.min(column - 1 - WIDTH / 2, shown.length - WIDTH));
        int to = Math.min(shown.length, from + WIDTH);
        String before = from > 0 ? "…" : "";
        String after = to < shown.length ? "…" : "";
        String part = before + new String(shown, from, to - from) + after;
        return String.format(
                Locale.ROOT,
                "%s:%d:%d: %s%n%5d | %s%n      | %s^",
                source,
                line,
                column,
                message,
                line,
                part.replaceAll("\\p{Cntrl}", " "), // one column each, and nothing that a terminal obeys
                " "
                        .repeat(DisplayWidth.of(
                                        before + new String(shown, from, Math.min(column - 1, shown.length) - from))
                                + Math.max(0, column - 1 - shown.length)));
    }
}
