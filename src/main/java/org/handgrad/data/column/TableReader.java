package org.handgrad.data.column;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.handgrad.data.text.Dialect;
import org.handgrad.data.text.Field;
import org.handgrad.data.text.Row;
import org.handgrad.data.text.TextTable;

/** Turns the rows of a file, one after the other, into a table. What it holds is what the table needs, and nothing else. */
public final class TableReader {
    /** Of different words in one column; each becomes an input or an output. */
    public static final int MOST_WORDS = 1000;

    private final Dialect dialect;
    private final ColumnLayout layout;
    private final Mistakes mistakes;
    private final RowFaults faults;
    private final boolean raggedRowsDropped;
    private final Map<String, Integer> droppedBy = new LinkedHashMap<>();
    private final IntStream.Builder lines = IntStream.builder();
    private Row first;
    private Header header;
    private List<ReadColumn> columns = List.of();
    private List<ColumnBuilder> builders = List.of();
    private int rows;
    private int kept;
    private int ragged;

    private TableReader(
            Dialect dialect, ColumnLayout layout, Mistakes mistakes, RowFaults faults, boolean raggedRowsDropped) {
        this.dialect = dialect;
        this.layout = layout;
        this.mistakes = mistakes;
        this.faults = faults;
        this.raggedRowsDropped = raggedRowsDropped;
    }

    /**
     * Reads a table to learn from: whatever is wrong with it is reported, and then there is no table.
     *
     * @param raggedRowsDropped whether rows of another length are left out
     * @throws org.handgrad.data.DataException if the file cannot be read, or anything in it is wrong
     */
    public static TableReading read(TextTable file, ColumnLayout layout, boolean raggedRowsDropped) {
        Mistakes mistakes = new Mistakes(file.file().toString());
        TableReader reader =
                new TableReader(file.dialect(), layout, mistakes, new Refusal(mistakes), raggedRowsDropped);
        return reader.read(file);
    }

    /**
     * Reads a table to answer: a row that cannot be read is no part of it, and its fault is told.
     *
     * @throws org.handgrad.data.DataException if the file cannot be read, or has not the columns
     */
    public static TableReading read(TextTable file, ColumnLayout layout, RowFaults faults) {
        Mistakes mistakes = new Mistakes(file.file().toString());
        return new TableReader(file.dialect(), layout, mistakes, faults, false).read(file);
    }

    private TableReading read(TextTable file) {
        TextTable.Source source = file.read(row -> {
            accept(row);
            return true;
        });
        end();
        List<TableColumn> table = new ArrayList<>();
        for (int i = 0; i < builders.size(); i++) {
            table.add(builders.get(i).build());
        }
        String name = file.file().getFileName().toString();
        return new TableReading(
                new DataTable(name, table, lines.build().toArray()),
                header,
                rows - kept - ragged,
                droppedBy,
                ragged,
                source);
    }

    /** The header is understood when the first row below it has come. */
    private void accept(Row row) {
        if (first == null) {
            first = row;
            if (!dialect.header()) {
                begin(row.size());
                requireNoNames();
                add(row);
            }
        } else {
            if (header == null) {
                boolean trailing = row.field(row.size() - 1).value().isEmpty();
                begin(trailing ? first.size() : row.size());
            }
            add(row);
        }
    }

    private void begin(int width) {
        header = Header.of(first, dialect.header(), width);
        if (first.size() > TextTable.MOST_FIELDS) {
            mistakes.add(first, 0, "expected at most %s columns, found more".formatted(TextTable.MOST_FIELDS));
        }
        mistakes.requireNone();
        columns = layout.columns(header, mistakes);
        mistakes.requireNone();
        builders = columns.stream().map(ColumnBuilder::of).toList();
    }

    /** Words alone, where there are numbers in other rows, tell of a header better than of so many wrong cells. */
    private void requireNoNames() {
        List<ReadColumn> numbers = columns.stream()
                .filter(column -> column.kind() instanceof CellKind.Quantities)
                .toList();
        boolean words = !numbers.isEmpty()
                && numbers.stream().allMatch(column -> {
                    Field field = first.field(column.place());
                    return !column.words().contain(field, column.kind())
                            && Double.isNaN(((CellKind.Quantities) column.kind()).parse(field.value()));
                });
        if (words) {
            int place = numbers.get(0).place();
            mistakes.add(
                    first,
                    place,
                    "expected numbers, found %s; if this line names the columns, write header: true"
                            .formatted(first.field(place).shown()));
            mistakes.requireNone();
        }
    }

    private void add(Row row) {
        rows++;
        boolean trailing = row.size() == header.width() + 1
                && row.field(header.width()).value().isEmpty();
        if (row.size() != header.width() && !trailing) {
            if (raggedRowsDropped) {
                ragged++;
            } else {
                faults.length(row, header.width());
            }
            return;
        }
        boolean right = true;
        boolean dropped = false;
        for (int i = 0; i < columns.size(); i++) {
            ReadColumn column = columns.get(i);
            if (!column.words().contain(row.field(column.place()), column.kind())) {
                if (!builders.get(i).stage(row.field(column.place()))) {
                    faults.wrong(row, column);
                    right = false;
                }
            } else if (column.whenMissing() == ReadColumn.WhenMissing.DROP_ROW) {
                droppedBy.merge(column.name(), 1, Integer::sum);
                dropped = true;
            } else if (column.whenMissing() == ReadColumn.WhenMissing.REFUSE) {
                faults.missing(row, column);
                right = false;
            } else {
                builders.get(i).stageMissing();
            }
        }
        if (right && !dropped) {
            builders.forEach(ColumnBuilder::keep);
            lines.add(row.line());
            kept++;
        }
    }

    private void end() {
        if (first == null) {
            mistakes.add("the file is empty; expected rows of data");
        } else if (first.size() > TextTable.MOST_FIELDS) {
            mistakes.add(first, 0, "expected at most %s columns, found more".formatted(TextTable.MOST_FIELDS));
        } else if (rows == 0) {
            mistakes.add(first, 0, "expected rows below the header, found none");
        } else if (kept == 0 && rows == ragged) {
            mistakes.add(first, 0, "no row is left: none has as many fields as the first");
        }
        mistakes.requireNone();
        if (kept == 0 && !droppedBy.isEmpty()) {
            mistakes.add(first, 0, "no row is left: every one of the %s has a missing value".formatted(rows));
        }
        mistakes.requireNone();
    }
}
