package org.handgrad.data.csv;

import java.util.Locale;
import java.util.Set;
import org.handgrad.message.Excerpt;

/**
 * One field of a row.
 *
 * @param text what it holds, without the quotes around it
 * @param quoted whether there were any
 */
record CsvField(String text, boolean quoted) {
    private static final Set<String> MISSING = Set.of("na", "n/a", "nan", "null", "?");
    private static final int LONGEST_MISSING = 4;

    /** What the decoder puts in the place of bytes that are no characters. */
    private static final char REPLACEMENT = '\uFFFD';

    /** The text, without the white space around it unless it was quoted. */
    String value() {
        return quoted ? text : text.strip();
    }

    /** Whether this stands for no value, see {@link MissingValues}. */
    boolean isMissing() {
        String value = value();
        return value.isEmpty()
                || (!quoted && value.length() <= LONGEST_MISSING && MISSING.contains(value.toLowerCase(Locale.ROOT)));
    }

    /** Whether this is a value, but no number. */
    boolean isWord() {
        return !isMissing() && Double.isNaN(CsvNumber.parse(value()));
    }

    /** Whether these are characters of a text. */
    boolean isText() {
        return text.indexOf('\0') < 0 && text.indexOf(REPLACEMENT) < 0;
    }

    /** The value found, in words for messages. */
    String shown() {
        if (text.indexOf('\0') >= 0) {
            return "a NUL character, which no text has";
        }
        if (text.indexOf(REPLACEMENT) >= 0) {
            return "bytes that are not UTF-8";
        }
        String value = value();
        if (value.isEmpty()) {
            return "nothing";
        }
        return Excerpt.quoted(value);
    }

    /** What stands in the file. */
    String written() {
        return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
