package org.handgrad.report.table;

import java.util.List;
import java.util.stream.IntStream;
import org.handgrad.report.document.ResultDocument.Confusion;

/** Confusion matrix: one row per true class, one column per predicted class. */
public final class ConfusionTable {
    private ConfusionTable() {}

    /** The table. */
    public static Table of(Confusion confusion) {
        List<String> classes = confusion.classes();
        Table.Builder<Integer> table = new Table.Builder<Integer>().text("true \\ predicted", classes::get);
        for (int predicted = 0; predicted < classes.size(); predicted++) {
            int column = predicted;
            table.number(
                    classes.get(predicted),
                    row -> String.valueOf(confusion.counts().get(row).get(column)));
        }
        return table.rows(IntStream.range(0, classes.size()).boxed().toList());
    }
}
