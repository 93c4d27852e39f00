package org.handgrad.data.column;

import java.util.List;

/** One column of a table. */
public sealed interface TableColumn {
    /** What the table calls it. */
    String name();

    int size();

    /** Whether a row has no value here. */
    boolean isMissing(int row);

    /** Numbers; NaN where a value is missing. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Numbers(String name, double[] values) implements TableColumn {
        @Override
        public int size() {
            return values.length;
        }

        @Override
        public boolean isMissing(int row) {
            return Double.isNaN(values[row]);
        }
    }

    /**
     * Words.
     *
     * @param codes for each row the place of its word; −1 where it is missing
     * @param words each once, in the order in which they first come
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Words(String name, int[] codes, List<String> words) implements TableColumn {
        public Words {
            words = List.copyOf(words);
        }

        @Override
        public int size() {
            return codes.length;
        }

        @Override
        public boolean isMissing(int row) {
            return codes[row] < 0;
        }
    }
}
