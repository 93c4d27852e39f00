package org.handgrad.report.table;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.handgrad.report.document.ResultDocument;
import org.handgrad.report.document.ResultDocument.Run;
import org.handgrad.report.document.TimingDocument;
import org.handgrad.report.document.TimingDocument.RunTime;
import org.handgrad.train.Decision;

/** Runs of one comparison in one row, the builds beside each other, the seeds drawn together. */
public final class RunTable {
    private final List<Run> runs;
    private final List<Comparison> rows;
    private final List<String> builds;
    private final Table.Builder<Comparison> table;

    private RunTable(ResultDocument result) {
        this.runs = result.runs();
        this.rows = Comparison.of(runs);
        this.builds = runs.stream().map(Run::build).distinct().toList();
        this.table = Columns.of(
                rows, Comparison::model, Comparison::gradient, Comparison::optimizer, Comparison::learningRate);
    }

    /** Final cost and accuracy, which a rerun reproduces. */
    public static Table results(ResultDocument result) {
        return new RunTable(result).withResults().toTable();
    }

    /** The time and the Java memory of an epoch. */
    public static Table times(ResultDocument result, TimingDocument timing) {
        return new RunTable(result).withTimes(timing).withMemory(timing).toTable();
    }

    /** Results, and times if they are known. */
    public static Table resultsAndTimes(ResultDocument result, Optional<TimingDocument> timing) {
        RunTable table = new RunTable(result).withResults();
        timing.ifPresent(table::withTimes);
        return table.toTable();
    }

    /** What the numbers are; said under the table. */
    public static String rule(ResultDocument result) {
        long seeds = result.runs().stream().map(Run::seed).distinct().count();
        boolean classes = result.runs().stream().anyMatch(run -> run.trainAccuracy() != null);
        return "\nCosts are those of the training part after the last epoch, weight decay included."
                + (classes ? " " + Decision.RULE : "")
                + (seeds > 1 ? " Over %s seeds: mean ± standard deviation (divisor n − 1).".formatted(seeds) : "")
                + "\n";
    }

    private Table toTable() {
        return table.rows(rows);
    }

    private RunTable withResults() {
        forEachBuild("cost", Run::finalCost, Numbers::significant);
        if (runs.stream().anyMatch(run -> run.trainAccuracy() != null)) {
            forEachBuild("train", Run::trainAccuracy, Numbers::percent);
        }
        if (runs.stream().anyMatch(run -> run.testAccuracy() != null)) {
            forEachBuild("test", Run::testAccuracy, Numbers::percent);
        }
        return this;
    }

    private RunTable withTimes(TimingDocument timing) {
        return withMedian("ms/epoch", timing, RunTime::epochMillis, Numbers::millis);
    }

    private RunTable withMemory(TimingDocument timing) {
        return withMedian("heap/epoch", timing, RunTime::epochHeapBytes, Numbers::bytes);
    }

    private RunTable withMedian(
            String what, TimingDocument timing, Function<RunTime, Double> part, DoubleFunction<String> format) {
        Map<String, RunTime> times = timing.runs().stream().collect(Collectors.toMap(RunTime::id, time -> time));
        for (String build : builds) {
            table.number(what + " " + build, row -> {
                List<Double> values = row.runs().getOrDefault(build, List.of()).stream()
                        .map(run -> times.get(run.id()))
                        .filter(Objects::nonNull)
                        .map(part)
                        .filter(Objects::nonNull)
                        .sorted()
                        .toList();
                return values.isEmpty() ? "–" : format.apply(values.get(values.size() / 2));
            });
        }
        return this;
    }

    private void forEachBuild(String what, Function<Run, Double> part, DoubleFunction<String> format) {
        for (String build : builds) {
            table.number(what + " " + build, row -> cell(row.runs().getOrDefault(build, List.of()), part, format));
        }
    }

    private static String cell(List<Run> runs, Function<Run, Double> part, DoubleFunction<String> format) {
        List<Run> ended = runs.stream().filter(Run::endedWell).toList();
        if (ended.isEmpty()) {
            return runs.isEmpty() ? "–" : end(runs.get(0));
        }
        List<Double> values = ended.stream().map(part).filter(Objects::nonNull).toList();
        if (values.isEmpty()) {
            return "–";
        }
        String number = format.apply(Numbers.mean(values));
        String spread = values.size() == 1 ? "" : " ± " + spread(values, format);
        String some = ended.size() == runs.size() ? "" : " (%s of %s)".formatted(ended.size(), runs.size());
        return number + spread + some;
    }

    /** Percentages keep their decimal; two digits of anything else say enough. */
    private static String spread(List<Double> values, DoubleFunction<String> format) {
        double spread = Numbers.spread(values);
        String formatted = format.apply(spread);
        return formatted.endsWith("%") ? formatted : Numbers.magnitude(spread);
    }

    private static String end(Run run) {
        return switch (run.status()) {
            case "diverged" -> "diverged in epoch " + run.epochs();
            case "interrupted" -> run.epochs() == 0 ? "not begun" : "interrupted after epoch " + run.epochs();
            default -> "failed after epoch " + run.epochs();
        };
    }
}
