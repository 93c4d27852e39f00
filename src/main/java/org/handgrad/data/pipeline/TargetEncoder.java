package org.handgrad.data.pipeline;

import java.util.Arrays;
import java.util.List;
import org.handgrad.data.Task;
import org.handgrad.data.column.DataTable;
import org.handgrad.data.column.TableColumn;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Makes y of the target columns.
 *
 * @param kind what they hold
 * @param columns their names
 * @param classes the names of the classes of the whole table, in order; none unless the kind has labels
 */
public record TargetEncoder(TargetKind kind, List<String> columns, List<String> classes) {
    public TargetEncoder {
        columns = List.copyOf(columns);
        classes = List.copyOf(classes);
    }

    Task task() {
        return switch (kind) {
            case NUMBERS -> new Task.Regression();
            case MULTI_LABEL -> new Task.MultiLabel(columns);
            case ONE_COLUMN_A_CLASS, ZERO_OR_ONE -> new Task.Classification(classes);
        };
    }

    /** y of these rows [n, k], in the table's units. */
    INDArray encode(DataTable table, int... rows) {
        return kind.labels() ? labels((TableColumn.Words) table.column(columns.get(0)), rows) : numbers(table, rows);
    }

    private INDArray numbers(DataTable table, int... rows) {
        INDArray y = Nd4j.create(DataType.DOUBLE, rows.length, columns.size());
        for (int j = 0; j < columns.size(); j++) {
            double[] values = ((TableColumn.Numbers) table.column(columns.get(j))).values();
            for (int i = 0; i < rows.length; i++) {
                y.data().put((long) i * columns.size() + j, values[rows[i]]);
            }
        }
        return y;
    }

    /** The number of each row's class, from 0; all 0 unless there are labels [n]. */
    int[] classNumbers(DataTable table) {
        if (!kind.labels()) {
            return new int[table.size()];
        }
        TableColumn.Words column = (TableColumn.Words) table.column(columns.get(0));
        int[] places = places(column);
        return Arrays.stream(column.codes()).map(code -> places[code]).toArray();
    }

    private int[] places(TableColumn.Words column) {
        return column.words().stream().mapToInt(classes::indexOf).toArray();
    }

    private INDArray labels(TableColumn.Words column, int... rows) {
        int[] places = places(column);
        int k = kind == TargetKind.ZERO_OR_ONE ? 1 : classes.size();
        INDArray y = Nd4j.create(DataType.DOUBLE, rows.length, k);
        for (int i = 0; i < rows.length; i++) {
            int place = places[column.codes()[rows[i]]];
            if (k == 1) {
                y.data().put(i, place);
            } else {
                y.data().put((long) i * k + place, 1);
            }
        }
        return y;
    }
}
