package org.handgrad.report.document;

import java.util.ArrayList;
import java.util.List;
import org.handgrad.experiment.saved.Predictions;

/**
 * What {@code handgrad predict --format json} prints.
 *
 * @param model the file of the model
 * @param data the file that was predicted from
 * @param outputs name of each value: the class or label of a probability, or {@code y}
 * @param predictions one for each row of the data
 */
public record PredictionDocument(String model, String data, List<String> outputs, List<Prediction> predictions) {
    /**
     * One row.
     *
     * @param row counted from 1, without the header
     * @param decision the predicted class; null for other tasks
     * @param values the outputs; null if not a number
     */
    public record Prediction(int row, String decision, List<Double> values) {}

    /** The document of predictions. */
    public static PredictionDocument of(String model, String data, Predictions predicted) {
        List<Prediction> predictions = new ArrayList<>();
        for (Predictions.Row row : predicted.rows()) {
            List<Double> values = new ArrayList<>(); // which may hold null
            row.values().forEach(value -> values.add(ResultDocuments.finite(value)));
            predictions.add(
                    new Prediction(predictions.size() + 1, row.decision().orElse(null), values));
        }
        return new PredictionDocument(model, data, predicted.names(), predictions);
    }

    /** Whether rows have a predicted class. */
    public boolean decides() {
        return !predictions.isEmpty() && predictions.get(0).decision() != null;
    }
}
