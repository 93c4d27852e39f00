package org.handgrad.experiment.saved;

import java.util.Map;
import java.util.TreeMap;
import org.handgrad.data.column.ReadColumn;
import org.handgrad.data.column.RowFaults;
import org.handgrad.data.text.Row;

/** Rows that a model has no answer for, with the reason, by their lines. */
final class UnansweredRows implements RowFaults {
    private final Map<Integer, String> reasons = new TreeMap<>();

    /** Why a row has no answer, by the line in which it begins. */
    Map<Integer, String> reasons() {
        return reasons;
    }

    @Override
    public void missing(Row row, ReadColumn column) {
        add(row, "column '%s' has no value, and the model knows nothing to put in its place".formatted(column.name()));
    }

    @Override
    public void wrong(Row row, ReadColumn column) {
        add(
                row,
                "expected %s in column '%s', found %s"
                        .formatted(
                                column.kind().expected(),
                                column.name(),
                                row.field(column.place()).shown()));
    }

    @Override
    public void length(Row row, int expected) {
        add(row, "expected %s fields, found %s".formatted(expected, row.size()));
    }

    private void add(Row row, String reason) {
        reasons.merge(row.line(), reason, (before, more) -> before + "; " + more);
    }
}
