package org.handgrad.data.text;

import java.util.ArrayList;
import java.util.List;

/** Splits lines whose fields are separated by runs of blanks or tabs. A quoted field ends on the line it begins on. */
record RunLines(Delimiter delimiter) {
    /** The fields of a line, with where each begins. */
    Row row(int number, String line) {
        List<Field> fields = new ArrayList<>();
        List<Integer> offsets = new ArrayList<>();
        int place = skip(line, 0);
        while (place < line.length() && fields.size() <= TextTable.MOST_FIELDS) {
            offsets.add(place);
            int closing = line.charAt(place) == '"' ? closing(line, place + 1) : -1;
            int end = closing >= 0 ? closing + 1 : end(line, place);
            fields.add(
                    closing >= 0
                            ? new Field(line.substring(place + 1, closing).replace("\"\"", "\""), true)
                            : new Field(line.substring(place, end), false));
            place = skip(line, end);
        }
        if (fields.isEmpty()) {
            offsets.add(line.length());
            fields.add(new Field("", false));
        }
        return new Row(number, fields, new Row.Written.Line(line, offsets));
    }

    private int skip(String line, int from) {
        int place = from;
        while (place < line.length() && delimiter.contains(line.charAt(place))) {
            place++;
        }
        return place;
    }

    private int end(String line, int from) {
        int place = from;
        while (place < line.length() && !delimiter.contains(line.charAt(place))) {
            place++;
        }
        return place;
    }

    /** The quote that ends a field and is followed by a delimiter or nothing; -1 if there is none. */
    private int closing(String line, int from) {
        for (int place = from; place < line.length(); place++) {
            if (line.charAt(place) == '"') {
                boolean twice = place + 1 < line.length() && line.charAt(place + 1) == '"';
                if (!twice) {
                    boolean ends = place + 1 == line.length() || delimiter.contains(line.charAt(place + 1));
                    return ends ? place : -1;
                }
                place++;
            }
        }
        return -1;
    }
}
