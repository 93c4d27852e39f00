package org.handgrad.data.column;

import java.util.List;
import org.handgrad.message.Suggestion;

/**
 * Columns of equally many rows.
 *
 * @param name of the file
 * @param columns each under a name of its own
 * @param lines where each row begins in the file, counted from 1
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record DataTable(String name, List<TableColumn> columns, int[] lines) {
    public DataTable {
        columns = List.copyOf(columns);
    }

    /** How many rows there are. */
    public int size() {
        return lines.length;
    }

    /**
     * The column of this name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public TableColumn column(String wanted) {
        return columns.stream()
                .filter(column -> column.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no column '%s'%s"
                        .formatted(
                                wanted,
                                Suggestion.near(
                                        wanted,
                                        columns.stream().map(TableColumn::name).toList()))));
    }
}
