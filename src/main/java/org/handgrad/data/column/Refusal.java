package org.handgrad.data.column;

import org.handgrad.data.text.NumberStyle;
import org.handgrad.data.text.Row;

/** Every fault is a mistake of the table. */
record Refusal(Mistakes mistakes) implements RowFaults {
    @Override
    public void missing(Row row, ReadColumn column) {
        String found = row.field(column.place()).shown();
        mistakes.add(
                "missing " + column.name(),
                row,
                column.place(),
                "expected a value in column '%s', found %s".formatted(column.name(), found),
                found,
                "cells",
                column.remedies().missing());
    }

    @Override
    public void wrong(Row row, ReadColumn column) {
        String found = row.field(column.place()).shown();
        String value = row.field(column.place()).value();
        boolean infinite =
                column.kind() instanceof CellKind.Quantities numbers && Double.isInfinite(numbers.parse(value));
        mistakes.add(
                "wrong " + column.name(),
                row,
                column.place(),
                message(value, column, found),
                found,
                "cells",
                infinite
                        ? ""
                        : row.field(column.place()).isText()
                                ? column.remedies().otherKind()
                                : "write encoding: with the right one");
    }

    private static String message(String value, ReadColumn column, String found) {
        if (column.kind() instanceof CellKind.Words && isShown(found)) {
            return "column '%s' has more than %s different values".formatted(column.name(), TableReader.MOST_WORDS);
        }
        return "expected %s in column '%s', found %s%s"
                .formatted(column.kind().expected(), column.name(), found, hint(value, column.kind()));
    }

    /** Whether a field is shown as it is: then it is a text, and nothing is wrong with it by itself. */
    private static boolean isShown(String found) {
        return found.startsWith("'");
    }

    /** What probably happened to a value that is no number of float64. */
    private static String hint(String value, CellKind kind) {
        if (!(kind instanceof CellKind.Quantities quantities)) {
            return "";
        }
        if (Double.isInfinite(quantities.style().parse(value))) {
            return ", which is beyond float64";
        }
        if (!Double.isNaN(new NumberStyle(',', quantities.style().thousands()).parse(value))) {
            return " (with decimals behind a comma, write decimal: \",\"; with groups of thousands, thousands: \",\")";
        }
        return value.startsWith("\"") ? " (a quoted field begins right behind the delimiter)" : "";
    }

    @Override
    public void length(Row row, int expected) {
        mistakes.add(
                "length",
                row,
                Math.min(row.size() - 1, expected),
                "expected %s fields, found %s".formatted(expected, row.size()),
                row.size() + " fields",
                "rows",
                "to leave such rows out, write ragged-rows: drop");
    }
}
