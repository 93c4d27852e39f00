package org.handgrad.data.column;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.handgrad.data.text.Delimiter;
import org.handgrad.data.text.Row;
import org.handgrad.message.Suggestion;

/**
 * The names of a table's columns. A column without a name is called {@code column 3} by its place; several of one name are
 * called {@code x (1)}, {@code x (2)} …
 *
 * @param first the first row
 * @param names each once
 */
public record Header(Row first, List<String> names) {
    private static final int LISTED = 20;

    public Header {
        names = List.copyOf(names);
    }

    /**
     * The names in a first row.
     *
     * @param named whether the row holds them
     * @param width how many fields the rows below have: one more than names, if the first column holds the names of rows
     */
    public static Header of(Row first, boolean named, int width) {
        List<String> given = new ArrayList<>();
        boolean rowNames = named && width == first.size() + 1;
        if (rowNames) {
            given.add("");
        }
        for (int column = 0; column < first.size(); column++) {
            given.add(
                    named && first.field(column).isText() ? first.field(column).value() : "");
        }
        return new Header(first, distinct(given));
    }

    private static List<String> distinct(List<String> given) {
        Map<String, Long> counts = given.stream().collect(Collectors.groupingBy(name -> name, Collectors.counting()));
        Map<String, Integer> seen = new HashMap<>();
        List<String> names = new ArrayList<>();
        for (int column = 0; column < given.size(); column++) {
            String name = given.get(column);
            int nth = seen.merge(name, 1, Integer::sum);
            String own = name.isBlank()
                    ? "column " + (column + 1)
                    : counts.get(name) > 1 ? "%s (%s)".formatted(name, nth) : name;
            while (names.contains(own)) {
                own += "'";
            }
            names.add(own);
        }
        return names;
    }

    /** How many columns there are. */
    public int width() {
        return names.size();
    }

    /**
     * The place of a column, counted from 0; −1, after the mistake was reported, if there is none or several are meant.
     */
    public int place(ColumnRef ref, Mistakes mistakes) {
        if (ref instanceof ColumnRef.Numbered numbered) {
            if (numbered.number() < 1 || numbered.number() > width()) {
                mistakes.add(
                        first,
                        0,
                        "there is no column %s; expected 1 to %s%s"
                                .formatted(numbered.number(), width(), delimiterHint()));
                return -1;
            }
            return numbered.number() - 1;
        }
        String name = ((ColumnRef.Named) ref).name();
        int place = names.indexOf(name);
        if (place < 0 && name.matches("[1-9]\\d{0,5}")) {
            return place(new ColumnRef.Numbered(Integer.parseInt(name)), mistakes);
        }
        if (place < 0) {
            mistakes.add(first, 0, "there is no column '%s'%s".formatted(name, help(name)));
        }
        return place;
    }

    private String help(String name) {
        List<String> several = names.stream()
                .filter(known -> known.startsWith(name + " (") && known.endsWith(")"))
                .toList();
        if (several.size() > 1) {
            return "; %s columns have this name: write %s"
                    .formatted(
                            several.size(),
                            several.stream().map(known -> "'" + known + "'").collect(Collectors.joining(" or ")));
        }
        String near = Suggestion.near(name, names);
        return near.isEmpty() || names.size() == 1 ? known() + delimiterHint() : near;
    }

    private String known() {
        String listed = names.stream().limit(LISTED).collect(Collectors.joining(", "));
        return "; expected one of %s%s".formatted(listed, names.size() > LISTED ? ", …" : "");
    }

    /** A file that seems to have one column was probably written with another delimiter. */
    public String delimiterHint() {
        String text = first.field(0).text();
        return width() > 1
                ? ""
                : List.of(Delimiter.COMMA, Delimiter.SEMICOLON, Delimiter.TAB, Delimiter.BAR).stream()
                        .filter(delimiter -> text.contains(delimiter == Delimiter.TAB ? "\t" : delimiter.label()))
                        .findFirst()
                        .map(delimiter -> " (is the delimiter %s?)".formatted(delimiter.shown()))
                        .orElse("");
    }
}
