package org.handgrad.data.csv;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.handgrad.message.Suggestion;

/** The names of a file's columns, and the places of those that a format speaks of. */
final class ColumnFinder {
    private static final int LISTED = 20;

    private final CsvRow first;
    private final CsvMistakes mistakes;
    private final List<String> names;

    ColumnFinder(CsvRow first, boolean header, CsvMistakes mistakes) {
        this.first = first;
        this.mistakes = mistakes;
        this.names = IntStream.range(0, first.size())
                .mapToObj(column -> header ? first.field(column).value() : "column " + (column + 1))
                .toList();
        if (first.size() > CsvRowHandler.MOST_FIELDS) {
            mistakes.add(first, 0, "expected at most %s columns, found more".formatted(CsvRowHandler.MOST_FIELDS));
        } else if (header) {
            checkNames();
        }
    }

    private void checkNames() {
        Set<String> before = new HashSet<>();
        for (int column = 0; column < names.size(); column++) {
            String name = names.get(column);
            if (name.isBlank() || !first.field(column).isText()) {
                mistakes.add(
                        first,
                        column,
                        "expected a name for column %s, found %s"
                                .formatted(column + 1, first.field(column).shown()));
            } else if (!before.add(name)) {
                mistakes.add(
                        first,
                        column,
                        "column %s is called '%s', and so is column %s"
                                .formatted(column + 1, name, names.indexOf(name) + 1));
            }
        }
    }

    /** What every column of the file is called. */
    List<String> names() {
        return names;
    }

    /**
     * The places of columns, counted from 0, without those that are not there.
     *
     * @param role what messages call such a column
     */
    List<Integer> find(List<ColumnRef> refs, String role) {
        Set<Integer> found = new LinkedHashSet<>();
        for (ColumnRef ref : refs) {
            int column = ref instanceof ColumnRef.Numbered numbered
                    ? place(numbered.number())
                    : place(((ColumnRef.Named) ref).name());
            if (column >= 0 && !found.add(column)) {
                mistakes.add(first, column, "column '%s' is %s twice".formatted(names.get(column), role));
            }
        }
        return List.copyOf(found);
    }

    private int place(int number) {
        if (number < 1 || number > names.size()) {
            mistakes.add(
                    first,
                    0,
                    "there is no column %s; expected 1 to %s%s".formatted(number, names.size(), delimiterHint()));
            return -1;
        }
        return number - 1;
    }

    private int place(String name) {
        int column = names.indexOf(name);
        if (column < 0) {
            String near = Suggestion.near(name, names);
            String help = near.isEmpty() || names.size() == 1 ? known() + delimiterHint() : near;
            mistakes.add(first, 0, "there is no column '%s'%s".formatted(name, help));
        }
        return column;
    }

    private String known() {
        String listed = names.stream().limit(LISTED).collect(Collectors.joining(", "));
        return "; expected one of %s%s".formatted(listed, names.size() > LISTED ? ", …" : "");
    }

    /** A file that seems to have one column was probably written with another delimiter. */
    String delimiterHint() {
        String text = first.field(0).text();
        return names.size() > 1
                ? ""
                : List.of(',', ';', '\t', '|').stream()
                        .filter(delimiter -> text.indexOf(delimiter) >= 0)
                        .findFirst()
                        .map(delimiter -> " (is the delimiter %s?)".formatted(CsvFormat.shown(delimiter)))
                        .orElse("");
    }
}
