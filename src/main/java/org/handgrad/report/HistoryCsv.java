package org.handgrad.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.handgrad.experiment.ExperimentResult;
import org.handgrad.experiment.RunResult;

/** {@code history.csv}: the cost of every run before the first epoch and after each. */
final class HistoryCsv {
    private HistoryCsv() {}

    static String of(ExperimentResult result) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord("run", "epoch", "cost");
            for (RunResult run : result.runs()) {
                List<Double> costs = run.history().costs();
                for (int epoch = 0; epoch < costs.size(); epoch++) {
                    csv.writeRecord(run.spec().id(), String.valueOf(epoch), String.valueOf(costs.get(epoch)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot fail to be written", e);
        }
        return text.toString();
    }
}
