package org.handgrad.report.document;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.handgrad.data.Part;
import org.handgrad.experiment.ExperimentResult;
import org.handgrad.experiment.RunResult;

/**
 * {@code history.csv}: the cost of every run before the first epoch and after each. The costs of the validation and the
 * test part have columns of their own. A build that clips probabilities has one more, without clipping, if that changes
 * the cost.
 */
public final class HistoryCsv {
    private static final MathContext DIGITS = new MathContext(9); // more differ from one processor to another

    private HistoryCsv() {}

    /**
     * Costs of each run by id, rounded to the stored digits, so that pages do not change when results are read back.
     */
    public static Map<String, List<Double>> costs(ExperimentResult result) {
        Map<String, List<Double>> costs = new LinkedHashMap<>();
        for (RunResult run : result.runs()) {
            costs.put(run.spec().id(), rounded(run.history().costs()));
            if (!run.history().unclippedCosts().equals(run.history().costs())) {
                costs.put(unclipped(run.spec().id()), rounded(run.history().unclippedCosts()));
            }
            run.history()
                    .heldOutCosts()
                    .forEach((part, some) -> costs.put(heldOut(run.spec().id(), part), rounded(some)));
        }
        return costs;
    }

    /** Name of the column of a run without clipping. */
    public static String unclipped(String run) {
        return run + " unclipped"; // ids end in a seed or a fold
    }

    /** The column of a run for a part that is not trained on. */
    public static String heldOut(String run, Part part) {
        return run + " " + part.label();
    }

    /** The CSV text: one line per epoch, one column per run, empty after a run's end. */
    public static String write(Map<String, List<Double>> costs) {
        int lines = costs.values().stream().mapToInt(List::size).max().orElse(0);
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(line("epoch", costs.keySet().stream()));
            for (int i = 0; i < lines; i++) {
                int epoch = i;
                csv.writeRecord(line(
                        String.valueOf(epoch),
                        costs.values().stream()
                                .map(values -> epoch < values.size() ? String.valueOf(values.get(epoch)) : "")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot fail to be written", e);
        }
        return text.toString();
    }

    private static List<String> line(String first, Stream<String> others) {
        return Stream.concat(Stream.of(first), others).toList();
    }

    private static List<Double> rounded(List<Double> costs) {
        return costs.stream().map(HistoryCsv::rounded).toList();
    }

    private static double rounded(double cost) {
        return Double.isFinite(cost) ? new BigDecimal(cost).round(DIGITS).doubleValue() : cost;
    }

    /** @throws RuntimeException if the text is not what {@link #write} writes */
    static Map<String, List<Double>> read(String text) {
        Map<String, List<Double>> costs = new LinkedHashMap<>();
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(text)) {
            for (NamedCsvRecord row : csv) {
                row.getHeader().stream().skip(1).forEach(run -> {
                    List<Double> values = costs.computeIfAbsent(run, key -> new ArrayList<>());
                    if (!row.getField(run).isEmpty()) {
                        values.add(Double.valueOf(row.getField(run)));
                    }
                });
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot fail to be read", e);
        }
        return costs;
    }
}
