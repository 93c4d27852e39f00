package org.handgrad.data.csv;

import java.util.List;
import org.handgrad.data.Task;
import org.nd4j.linalg.api.ndarray.INDArray;

/** What is predicted, gathered row by row. */
interface TargetColumns {
    void add(CsvRow row);

    /** Adds what is wrong with all rows together. */
    void checkAll(CsvRow first);

    /** y [n, k], in float64. */
    INDArray matrix();

    Task task();

    /** The target columns of a format. */
    static TargetColumns of(TargetKind kind, ColumnSelection columns, CsvMistakes mistakes) {
        List<Integer> places = columns.targets();
        List<String> names = places.stream().map(columns.names()::get).toList();
        return switch (kind) {
            case NUMBERS ->
                new Numbers(
                        new NumberColumns(columns, places, Double::isFinite, "a number", mistakes),
                        new Task.Regression());
            case MULTI_LABEL ->
                new Numbers(
                        new NumberColumns(columns, places, v -> v == 0 || v == 1, "0 or 1", mistakes),
                        new Task.MultiLabel(names));
            case ONE_COLUMN_A_CLASS -> new LabelColumn(places.get(0), names.get(0), false, mistakes);
            case ZERO_OR_ONE -> new LabelColumn(places.get(0), names.get(0), true, mistakes);
        };
    }

    /** Targets that are taken as they stand. */
    record Numbers(NumberColumns numbers, Task task) implements TargetColumns {
        @Override
        public void add(CsvRow row) {
            numbers.add(row);
        }

        @Override
        public void checkAll(CsvRow first) {}

        @Override
        public INDArray matrix() {
            return numbers.matrix();
        }
    }
}
