package org.handgrad.data.column;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.handgrad.data.text.Field;

/** Gathers the cells of one column: 8 bytes a number and 4 bytes a word. A cell is staged, and kept if its whole row is right. */
interface ColumnBuilder {
    /** Looks at a cell; {@code false} if it is not of the column's kind. */
    boolean stage(Field field);

    /** Looks at a cell without a value. */
    void stageMissing();

    /** Keeps the cell that was staged last. */
    void keep();

    TableColumn build();

    static ColumnBuilder of(ReadColumn column) {
        return column.kind() instanceof CellKind.Numeric numeric
                ? new OfNumbers(column.name(), numeric)
                : new OfWords(column.name());
    }

    /** Numbers. */
    final class OfNumbers implements ColumnBuilder {
        private final String name;
        private final CellKind.Numeric kind;
        private final DoubleStream.Builder values = DoubleStream.builder(); // grows without copying
        private double staged;

        OfNumbers(String name, CellKind.Numeric kind) {
            this.name = name;
            this.kind = kind;
        }

        @Override
        public boolean stage(Field field) {
            staged = kind.parse(field.value());
            return Double.isFinite(staged);
        }

        @Override
        public void stageMissing() {
            staged = Double.NaN;
        }

        @Override
        public void keep() {
            values.add(staged);
        }

        @Override
        public TableColumn build() {
            return new TableColumn.Numbers(name, values.build().toArray());
        }
    }

    /** Words, of which there are not too many. */
    final class OfWords implements ColumnBuilder {
        private final String name;
        private final Map<String, Integer> places = new LinkedHashMap<>();
        private final IntStream.Builder codes = IntStream.builder();
        private String staged = "";
        private boolean missing;

        OfWords(String name) {
            this.name = name;
        }

        @Override
        public boolean stage(Field field) {
            staged = field.value();
            missing = false;
            return field.isText() && (places.size() < TableReader.MOST_WORDS || places.containsKey(staged));
        }

        @Override
        public void stageMissing() {
            missing = true;
        }

        @Override
        public void keep() {
            codes.add(missing ? -1 : places.computeIfAbsent(staged, word -> places.size()));
        }

        @Override
        public TableColumn build() {
            List<String> words = new ArrayList<>(places.keySet());
            return new TableColumn.Words(name, codes.build().toArray(), words);
        }
    }
}
