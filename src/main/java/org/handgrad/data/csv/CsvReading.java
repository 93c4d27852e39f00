package org.handgrad.data.csv;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.handgrad.data.Batch;
import org.handgrad.data.Dataset;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Turns the rows of a file, one after the other, into a dataset, or into inputs alone. */
final class CsvReading {
    private final CsvFormat format;
    private final CsvMistakes mistakes;
    private final CsvRow first;
    private final ColumnSelection columns;
    private final List<Integer> used;
    private final NumberColumns inputs;
    private final Optional<TargetColumns> targets;
    private int rows;
    private int dropped;

    /**
     * @param first the first row
     * @throws org.handgrad.data.DataException if it has not the columns of the format
     */
    CsvReading(CsvFormat format, CsvRow first, CsvMistakes mistakes) {
        this.format = format;
        this.mistakes = mistakes;
        this.first = first;
        this.columns = ColumnSelection.find(format, first, mistakes);
        mistakes.requireNone();
        this.used = Stream.concat(columns.inputs().stream(), columns.targets().stream())
                .toList();
        this.inputs = new NumberColumns(columns, columns.inputs(), Double::isFinite, "a number", mistakes);
        this.targets = columns.targets().isEmpty()
                ? Optional.empty()
                : Optional.of(TargetColumns.of(format.targetKind(), columns, mistakes));
        if (!format.header()) {
            addFirst();
        }
    }

    /** A row without any number tells of a header better than of its single fields. */
    private void addFirst() {
        if (columns.inputs().stream().allMatch(column -> first.field(column).isWord())) {
            int column = columns.inputs().get(0);
            mistakes.add(
                    first,
                    column,
                    "expected numbers, found %s (does this line name the columns?)"
                            .formatted(first.field(column).shown()));
        } else {
            add(first);
        }
    }

    void add(CsvRow row) {
        rows++;
        if (row.size() != first.size()) {
            int place = Math.min(row.size() - 1, first.size());
            mistakes.add(row, place, "expected %s fields, found %s".formatted(first.size(), row.size()));
        } else if (used.stream().noneMatch(column -> row.field(column).isMissing())) {
            inputs.add(row);
            targets.ifPresent(y -> y.add(row));
        } else if (format.missing() == MissingValues.DROP) {
            dropped++;
        } else {
            used.stream()
                    .filter(column -> row.field(column).isMissing())
                    .forEach(column -> mistakes.add(
                            row,
                            column,
                            "expected a value in column '%s', found %s"
                                    .formatted(
                                            columns.names().get(column),
                                            row.field(column).shown())));
        }
    }

    int dropped() {
        return dropped;
    }

    /**
     * The dataset of all rows so far.
     *
     * @throws org.handgrad.data.DataException if anything was wrong with them
     */
    Dataset dataset(String name) {
        INDArray x = inputs();
        TargetColumns y = targets.orElseThrow();
        y.checkAll(first);
        mistakes.requireNone();
        List<String> features =
                columns.inputs().stream().map(columns.names()::get).toList();
        return new Dataset(name, new Batch(x, y.matrix()), features, y.task());
    }

    /**
     * X [n, d] of all rows so far.
     *
     * @throws org.handgrad.data.DataException if anything was wrong with them
     */
    INDArray inputs() {
        mistakes.requireNone();
        if (rows == 0) {
            mistakes.add(first, 0, "expected rows below the header, found none");
        } else if (rows == dropped) {
            mistakes.add(first, 0, "no row is left: every one of the %s has a missing value".formatted(rows));
        }
        mistakes.requireNone();
        return inputs.matrix();
    }
}
