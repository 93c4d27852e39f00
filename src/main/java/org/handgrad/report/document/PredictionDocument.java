package org.handgrad.report.document;

import java.util.ArrayList;
import java.util.List;
import org.handgrad.experiment.saved.Predictions;

/**
 * What {@code handgrad predict --format json} prints.
 *
 * @param model the file of the model
 * @param data the file that was predicted from
 * @param outputs name of each value: the class or label of a probability, or the target, or {@code y}
 * @param predictions one for each row of the data
 * @param remarks what else a reader should know, in a sentence each
 */
public record PredictionDocument(
        String model, String data, List<String> outputs, List<Prediction> predictions, List<String> remarks) {
    /**
     * One row.
     *
     * @param row counted from 1, without the header
     * @param line of the file in which it begins, from 1
     * @param decision the predicted class; null for other tasks
     * @param values the outputs, null if not a number; none if there is no answer
     * @param reason why there is no answer; null if there is one
     */
    public record Prediction(int row, int line, String decision, List<Double> values, String reason) {
        /** Whether there is an answer. */
        public boolean isAnswered() {
            return reason == null;
        }
    }

    /** The document of predictions. */
    public static PredictionDocument of(String model, String data, Predictions predicted) {
        List<Prediction> predictions = new ArrayList<>();
        for (Predictions.Row row : predicted.rows()) {
            List<Double> values = new ArrayList<>(); // which may hold null
            row.values().forEach(value -> values.add(ResultDocuments.finite(value)));
            predictions.add(new Prediction(
                    predictions.size() + 1,
                    row.line(),
                    row.decision().orElse(null),
                    values,
                    row.reason().orElse(null)));
        }
        return new PredictionDocument(model, data, predicted.names(), predictions, predicted.remarks());
    }

    /** Whether rows have a predicted class. */
    public boolean decides() {
        return predictions.stream().anyMatch(prediction -> prediction.decision() != null);
    }

    /** Rows that have an answer. */
    public List<Prediction> answered() {
        return predictions.stream().filter(Prediction::isAnswered).toList();
    }

    /** Rows without an answer. */
    public List<Prediction> unanswered() {
        return predictions.stream().filter(row -> !row.isAnswered()).toList();
    }
}
