package org.handgrad.data.text;

import java.nio.charset.Charset;
import java.util.Optional;

/**
 * How a table is written as text. A field with delimiters, line ends or quotes in it is written between double quotes, and a
 * quote inside it is written twice.
 *
 * @param encoding of the characters; empty means that it is found by {@link Encodings}
 * @param delimiter between two fields
 * @param header whether the first row names the columns
 * @param skippedLines lines before the table that are passed over
 * @param comment the character that begins a line that is passed over; empty if there are no such lines
 */
public record Dialect(
        Optional<Charset> encoding,
        Delimiter delimiter,
        boolean header,
        int skippedLines,
        Optional<Character> comment) {
    /** Commas and a header; the encoding is found. */
    public static final Dialect COMMAS = of(Delimiter.COMMA, true);

    /** Nothing before the table, and no comments; the encoding is found. */
    public static Dialect of(Delimiter delimiter, boolean header) {
        return new Dialect(Optional.empty(), delimiter, header, 0, Optional.empty());
    }

    /** The same with another delimiter. */
    public Dialect withDelimiter(Delimiter other) {
        return new Dialect(encoding, other, header, skippedLines, comment);
    }
}
