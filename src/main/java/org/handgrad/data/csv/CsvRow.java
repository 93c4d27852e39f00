package org.handgrad.data.csv;

import java.util.List;
import java.util.stream.Collectors;
import org.handgrad.message.Problem;

/**
 * One row of a file. Where a field stands is found only when it is asked for: quoting has one way to be written, so the
 * fields before it give back the text before it.
 *
 * @param line where the row begins, counted from 1
 * @param fields at least one
 * @param delimiter between them
 */
record CsvRow(int line, List<CsvField> fields, char delimiter) {
    CsvField field(int index) {
        return fields.get(index);
    }

    int size() {
        return fields.size();
    }

    /** Whether nothing but white space stands in the line. */
    boolean isBlank() {
        return fields.size() == 1
                && !fields.get(0).quoted()
                && fields.get(0).text().isBlank();
    }

    /** A mistake at the beginning of a field. */
    Problem problem(String source, int field, String message) {
        String[] before = written(fields.subList(0, field)).split("\r\n|\r|\n", -1);
        String[] all = written(fields).split("\r\n|\r|\n", -1);
        int below = before.length - 1;
        String prefix = before[below];
        int column = prefix.codePointCount(0, prefix.length()) + 1 + (field > 0 ? 1 : 0);
        return new Problem(source, line + below, column, all[below], message);
    }

    private String written(List<CsvField> part) {
        return part.stream().map(CsvField::written).collect(Collectors.joining(String.valueOf(delimiter)));
    }
}
