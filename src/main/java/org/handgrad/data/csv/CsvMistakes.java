package org.handgrad.data.csv;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.handgrad.data.DataException;
import org.handgrad.message.Problem;

/** What is wrong with a file: the first mistakes with their places, and how many there are beyond. */
final class CsvMistakes {
    private static final int SHOWN = 20;

    private final String source;
    private final List<Problem> first = new ArrayList<>();
    private int more;

    CsvMistakes(String source) {
        this.source = source;
    }

    /** A mistake at the beginning of a field, counted from 0. */
    void add(CsvRow row, int field, String message) {
        add(() -> row.problem(source, field, message));
    }

    void add(Supplier<Problem> mistake) {
        if (first.size() < SHOWN) {
            first.add(mistake.get());
        } else {
            more++;
        }
    }

    /** @throws DataException if there is any mistake */
    void requireNone() {
        if (!first.isEmpty()) {
            first.sort(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column));
            throw new DataException(first, more);
        }
    }
}
