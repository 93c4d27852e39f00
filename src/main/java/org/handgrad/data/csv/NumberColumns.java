package org.handgrad.data.csv;

import java.util.List;
import java.util.PrimitiveIterator;
import java.util.function.DoublePredicate;
import java.util.stream.DoubleStream;
import org.nd4j.linalg.api.buffer.DataBuffer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Columns of numbers, gathered row by row. */
final class NumberColumns {
    private final List<String> names;
    private final List<Integer> columns;
    private final DoublePredicate accepted;
    private final String expected;
    private final CsvMistakes mistakes;
    private final DoubleStream.Builder numbers = DoubleStream.builder(); // grows without copying
    private long rows;

    /**
     * @param file what columns there are
     * @param columns those that are gathered, counted from 0
     * @param accepted which numbers are right
     * @param expected what messages call them
     */
    NumberColumns(
            ColumnSelection file,
            List<Integer> columns,
            DoublePredicate accepted,
            String expected,
            CsvMistakes mistakes) {
        this.names = file.names();
        this.columns = columns;
        this.accepted = accepted;
        this.expected = expected;
        this.mistakes = mistakes;
    }

    void add(CsvRow row) {
        rows++;
        for (int column : columns) {
            CsvField field = row.field(column);
            double number = CsvNumber.parse(field.value());
            if (!accepted.test(number)) {
                mistakes.add(
                        row,
                        column,
                        "expected %s in column '%s', found %s%s"
                                .formatted(expected, names.get(column), field.shown(), CsvNumber.hint(field.value())));
            }
            numbers.add(number);
        }
    }

    /** The rows so far [n, columns], in float64. They go straight to their place outside the heap, to be there but once. */
    INDArray matrix() {
        INDArray matrix = Nd4j.createUninitialized(DataType.DOUBLE, rows, columns.size());
        DataBuffer places = matrix.data();
        PrimitiveIterator.OfDouble all = numbers.build().iterator();
        for (long i = 0; all.hasNext(); i++) {
            places.put(i, all.nextDouble());
        }
        return matrix;
    }
}
