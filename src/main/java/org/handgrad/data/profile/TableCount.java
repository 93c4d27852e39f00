package org.handgrad.data.profile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.handgrad.data.column.Header;
import org.handgrad.data.column.Mistakes;
import org.handgrad.data.text.DialectGuess;
import org.handgrad.data.text.Row;
import org.handgrad.data.text.TextTable;

/** Counts the cells of all columns of a file. */
final class TableCount {
    /** Of columns that are counted one by one. */
    private static final int MOST_COLUMNS = 10_000;

    private final DialectGuess dialect;
    private final List<ColumnStatistics> columns = new ArrayList<>();
    private Row first;
    private Header header;
    private int rows;
    private int ragged;

    private TableCount(DialectGuess dialect) {
        this.dialect = dialect;
    }

    static TableCount of(Path file, DialectGuess dialect) {
        TableCount count = new TableCount(dialect);
        new TextTable(file, dialect.dialect()).read(row -> {
            count.add(row);
            return true;
        });
        Mistakes mistakes = new Mistakes(file.toString());
        if (count.first == null) {
            mistakes.add("the file is empty; expected rows of data");
        } else if (count.header == null) {
            mistakes.add(count.first, 0, "expected rows below the header, found none");
        } else if (count.header.width() < 2) {
            mistakes.add(count.first, 0, "expected two columns or more, found one");
        } else if (count.header.width() > MOST_COLUMNS) {
            mistakes.add(count.first, 0, "expected at most %s columns, found more".formatted(MOST_COLUMNS));
        }
        mistakes.requireNone();
        return count;
    }

    private void add(Row row) {
        if (first == null) {
            first = row;
            if (dialect.dialect().header()) {
                return;
            }
        }
        if (header == null) {
            boolean trailing = row.field(row.size() - 1).value().isEmpty();
            header = Header.of(
                    first,
                    dialect.dialect().header(),
                    trailing && dialect.dialect().header() ? first.size() : row.size());
            if (header.width() <= MOST_COLUMNS) {
                for (int column = 0; column < header.width(); column++) {
                    columns.add(new ColumnStatistics(dialect.numbers()));
                }
            }
        }
        rows++;
        boolean trailing = row.size() == header.width() + 1
                && row.field(header.width()).value().isEmpty();
        if (row.size() != header.width() && !trailing) {
            ragged++;
            return;
        }
        for (int column = 0; column < columns.size(); column++) {
            columns.get(column).add(row.field(column));
        }
    }

    Header header() {
        return header;
    }

    List<ColumnStatistics> columns() {
        return columns;
    }

    int rows() {
        return rows;
    }

    int ragged() {
        return ragged;
    }
}
