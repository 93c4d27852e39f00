package org.handgrad.report.table;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** The columns that tell rows apart: model and gradient always, the others only if they differ. */
final class VaryingColumns {
    private VaryingColumns() {}

    static <T> Table.Builder<T> of(
            List<T> rows,
            Function<T, String> model,
            Function<T, String> gradient,
            Function<T, String> optimizer,
            ToDoubleFunction<T> learningRate) {
        Table.Builder<T> table = new Table.Builder<T>().text("model", model).text("gradient", gradient);
        long optimizers = rows.stream().map(optimizer).distinct().count();
        long settings = rows.stream()
                .map(row -> optimizer.apply(row) + learningRate.applyAsDouble(row))
                .distinct()
                .count();
        if (optimizers > 1) {
            table.text("optimizer", optimizer);
        }
        if (settings > optimizers) {
            table.number("rate", row -> NumberText.significant(learningRate.applyAsDouble(row)));
        }
        return table;
    }
}
