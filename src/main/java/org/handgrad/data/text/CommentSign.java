package org.handgrad.data.text;

import java.util.List;
import java.util.Optional;

/** The sign of comment lines in an unknown table. */
final class CommentSign {
    private static final List<Character> SIGNS = List.of('#', '%');

    private CommentSign() {}

    /**
     * A sign that the first two lines begin with, or the first line alone if the text behind it does not look like names of the
     * columns below.
     *
     * @param lines the first lines, as rows of one field or more
     */
    static Optional<Character> of(List<Row> lines) {
        for (char sign : SIGNS) {
            long leading = lines.stream().takeWhile(line -> begins(line, sign)).count();
            boolean names = leading == 1 && lines.size() > 1 && punctuation(lines.get(0)) == punctuation(lines.get(1));
            if (leading > 0 && leading < lines.size() && !names) {
                return Optional.of(sign);
            }
        }
        return Optional.empty();
    }

    private static boolean begins(Row line, char sign) {
        return line.field(0).text().startsWith(String.valueOf(sign));
    }

    /** How many characters separate fields, perhaps. */
    private static long punctuation(Row line) {
        return line.fields().size()
                + line.fields().stream()
                        .flatMapToInt(field -> field.text().strip().chars())
                        .filter(c -> c == ',' || c == ';' || c == '|')
                        .count();
    }
}
