package org.handgrad.report.document;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.handgrad.report.document.ResultDocument.CategoryMeasures;
import org.handgrad.report.document.ResultDocument.Confusion;
import org.handgrad.report.document.ResultDocument.PartMeasures;

/** Records as CSV with all digits: one line per record, one column per component. */
public final class RecordsCsv {
    private RecordsCsv() {}

    /** The records as CSV; lists are joined by spaces, null is empty. */
    public static String of(List<?> records) {
        List<List<String>> lines = new ArrayList<>();
        for (Object record : records) {
            Map<String, Object> fields = Json.fields(record);
            if (lines.isEmpty()) {
                lines.add(List.copyOf(fields.keySet()));
            }
            lines.add(fields.values().stream().map(RecordsCsv::text).toList());
        }
        return csv(lines);
    }

    /** The confusion matrices as CSV: one line per run, true and predicted class. */
    public static String ofCounts(List<Confusion> matrices) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("run", "part", "actual", "predicted", "count"));
        for (Confusion matrix : matrices) {
            List<String> classes = matrix.classes();
            for (int actual = 0; actual < classes.size(); actual++) {
                for (int predicted = 0; predicted < classes.size(); predicted++) {
                    lines.add(List.of(
                            matrix.run(),
                            matrix.part(),
                            classes.get(actual),
                            classes.get(predicted),
                            String.valueOf(matrix.counts().get(actual).get(predicted))));
                }
            }
        }
        return csv(lines);
    }

    /** The measures as CSV: one line per value; the category is empty for values of all categories together. */
    public static String ofMeasures(List<PartMeasures> measures) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("run", "part", "category", "measure", "value", "trivial"));
        for (PartMeasures part : measures) {
            part.values()
                    .forEach((measure, value) -> lines.add(List.of(
                            part.run(),
                            part.part(),
                            "",
                            measure,
                            text(value),
                            text(part.trivial().get(measure)))));
            for (CategoryMeasures category : part.categories()) {
                category.values()
                        .forEach((measure, value) ->
                                lines.add(List.of(part.run(), part.part(), category.name(), measure, text(value), "")));
            }
        }
        return csv(lines);
    }

    /** The predictions as CSV: one line per row, with the class if there is one, and the outputs; all empty without an answer. */
    public static String ofPredictions(PredictionDocument document) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(line(document.decides() ? "class" : null, document.outputs()));
        for (PredictionDocument.Prediction prediction : document.predictions()) {
            List<?> values = prediction.isAnswered()
                    ? prediction.values()
                    : document.outputs().stream().map(name -> "").toList();
            String decision = document.decides() && !prediction.isAnswered() ? "" : prediction.decision();
            lines.add(line(decision, values));
        }
        return csv(lines);
    }

    private static List<String> line(String decision, List<?> values) {
        List<String> line = new ArrayList<>();
        if (decision != null) {
            line.add(decision);
        }
        values.forEach(value -> line.add(text(value)));
        return line;
    }

    private static String text(Object value) {
        if (value instanceof Collection<?> several) {
            return several.stream().map(String::valueOf).collect(Collectors.joining(" "));
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream().map(String::valueOf).collect(Collectors.joining(" "));
        }
        return value == null ? "" : value.toString();
    }

    private static String csv(List<List<String>> lines) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            lines.forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot fail to be written", e);
        }
        return text.toString();
    }
}
