package org.handgrad.config;

import java.util.Locale;

/**
 * One mistake in a configuration.
 *
 * @param source the file, or the option that holds the text
 * @param line counted from 1
 * @param column counted from 1
 * @param text the line itself
 * @param message what is wrong, what was expected, what stood there, and a suggestion if one is near
 */
public record Problem(String source, int line, int column, String text, String message) {
    /** The place and the message, then the line with a caret under the place. */
    @Override
    public String toString() {
        String shown = text.replaceAll("\\p{Cntrl}", " "); // one column each, and nothing that a terminal obeys
        return String.format(
                Locale.ROOT,
                "%s:%d:%d: %s%n%5d | %s%n      | %s^",
                source,
                line,
                column,
                message,
                line,
                shown,
                " ".repeat(column - 1));
    }
}
