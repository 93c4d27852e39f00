package org.handgrad.report.table;

import java.util.List;
import org.handgrad.report.document.PredictionDocument;
import org.handgrad.report.document.PredictionDocument.Prediction;

/** A model's predictions for the rows of a table. */
public final class PredictionTable {
    private PredictionTable() {}

    /** One row per sample that has an answer: the class if there is one, and the outputs to six digits. */
    public static Table of(PredictionDocument document) {
        Table.Builder<Prediction> columns =
                new Table.Builder<Prediction>().number("row", prediction -> String.valueOf(prediction.row()));
        if (document.decides()) {
            columns.text("class", Prediction::decision);
        }
        List<String> outputs = document.outputs();
        for (int j = 0; j < outputs.size(); j++) {
            int output = j;
            columns.number(
                    document.decides() ? "P(%s)".formatted(outputs.get(j)) : outputs.get(j),
                    prediction -> shown(prediction.values().get(output)));
        }
        return columns.rows(document.answered());
    }

    private static String shown(Double value) {
        return value == null ? "not a number" : NumberText.significant(value);
    }
}
