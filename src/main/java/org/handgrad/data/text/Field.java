package org.handgrad.data.text;

import org.handgrad.message.Excerpt;

/**
 * One field of a row.
 *
 * @param text without the quotes around it
 * @param quoted whether there were any
 */
public record Field(String text, boolean quoted) {
    /** What a decoder puts in the place of bytes that are no characters. */
    private static final char REPLACEMENT = '\uFFFD';

    /** The text, without the white space around it unless it was quoted. */
    public String value() {
        return quoted ? text : text.strip();
    }

    /** Whether these are characters of a text. */
    public boolean isText() {
        return text.indexOf('\0') < 0 && text.indexOf(REPLACEMENT) < 0;
    }

    /** What messages say that was found. */
    public String shown() {
        if (text.indexOf('\0') >= 0) {
            return "a NUL character, which no text has";
        }
        if (text.indexOf(REPLACEMENT) >= 0) {
            return "bytes that are no characters";
        }
        return value().isEmpty() ? "nothing" : Excerpt.quoted(value());
    }

    /** The field as it is in the file. */
    String written() {
        return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
