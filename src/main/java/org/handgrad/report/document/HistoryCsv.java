package org.handgrad.report.document;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.handgrad.experiment.ExperimentResult;

/** {@code history.csv}: the cost of every run before the first epoch and after each. */
public final class HistoryCsv {
    private HistoryCsv() {}

    /** The costs of each run by its id. */
    public static Map<String, List<Double>> costs(ExperimentResult result) {
        Map<String, List<Double>> costs = new LinkedHashMap<>();
        result.runs().forEach(run -> costs.put(run.spec().id(), run.history().costs()));
        return costs;
    }

    /** One line a run and epoch. */
    public static String write(Map<String, List<Double>> costs) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord("run", "epoch", "cost");
            costs.forEach((run, values) -> {
                for (int epoch = 0; epoch < values.size(); epoch++) {
                    csv.writeRecord(run, String.valueOf(epoch), String.valueOf(values.get(epoch)));
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot fail to be written", e);
        }
        return text.toString();
    }

    /** @throws RuntimeException if the text is not what {@link #write} writes */
    static Map<String, List<Double>> read(String text) {
        Map<String, List<Double>> costs = new LinkedHashMap<>();
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(text)) {
            csv.forEach(row -> costs.computeIfAbsent(row.getField("run"), run -> new ArrayList<>())
                    .add(Double.valueOf(row.getField("cost"))));
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot fail to be read", e);
        }
        return costs;
    }
}
