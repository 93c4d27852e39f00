package org.handgrad.data.text;

import java.util.List;
import java.util.stream.Collectors;
import org.handgrad.message.Problem;

/**
 * One row of a file. Where a field is in it is computed only when it is asked for.
 *
 * @param line where the row begins, counted from 1
 * @param fields at least one
 * @param written how they are written
 */
public record Row(int line, List<Field> fields, Written written) {
    /** How the fields of a row are written. */
    public sealed interface Written {
        /** With this character between them. Quoting has one form, so the fields before a field give back the text before it. */
        record Joined(char delimiter) implements Written {}

        /** As this line, each field beginning at an offset of its own. */
        record Line(String text, List<Integer> offsets) implements Written {}
    }

    /** A field, counted from 0. */
    public Field field(int index) {
        return fields.get(index);
    }

    public int size() {
        return fields.size();
    }

    /** Whether there is nothing but white space in the line. */
    boolean isBlank() {
        return fields.size() == 1
                && !fields.get(0).quoted()
                && fields.get(0).text().isBlank();
    }

    /** A mistake at the beginning of a field; the place behind the last field is one, too. */
    public Problem problem(String source, int field, String message) {
        if (written instanceof Written.Line whole) {
            int offset = field < whole.offsets().size()
                    ? whole.offsets().get(field)
                    : whole.text().length();
            return new Problem(source, line, whole.text().codePointCount(0, offset) + 1, whole.text(), message);
        }
        char delimiter = ((Written.Joined) written).delimiter();
        String[] before = joined(fields.subList(0, field), delimiter).split("\r\n|\r|\n", -1);
        String[] all = joined(fields, delimiter).split("\r\n|\r|\n", -1);
        int below = before.length - 1;
        String prefix = before[below];
        int column = prefix.codePointCount(0, prefix.length()) + 1 + (field > 0 ? 1 : 0);
        return new Problem(source, line + below, column, all[below], message);
    }

    private static String joined(List<Field> part, char delimiter) {
        return part.stream().map(Field::written).collect(Collectors.joining(String.valueOf(delimiter)));
    }
}
