package org.handgrad.report.table;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.handgrad.dl4j.ProbabilityClip;
import org.handgrad.measure.Decision;
import org.handgrad.model.Loss;
import org.handgrad.model.Precision;
import org.handgrad.report.document.ResultDocument;
import org.handgrad.report.document.ResultDocument.Run;
import org.handgrad.report.document.TimingDocument;
import org.handgrad.report.document.TimingDocument.RunTime;

/** Results of runs: one row per comparison, builds side by side, averaged over seeds and folds. */
public final class RunTable {
    private static final String CLIPPED = "(clipped)";

    private final List<Run> runs;
    private final List<ComparedRuns> rows;
    private final List<String> builds;
    private final Table.Builder<ComparedRuns> table;

    private RunTable(ResultDocument result) {
        this.runs = result.runs();
        this.rows = ComparedRuns.of(runs);
        this.builds = runs.stream().map(Run::build).distinct().toList();
        this.table = VaryingColumns.of(
                rows, ComparedRuns::model, ComparedRuns::gradient, ComparedRuns::optimizer, ComparedRuns::learningRate);
    }

    /** Final costs and accuracies. */
    public static Table results(ResultDocument result) {
        return new RunTable(result).withResults().toTable();
    }

    /** Time and Java heap per epoch. */
    public static Table times(ResultDocument result, TimingDocument timing) {
        return new RunTable(result).withTimes(timing).withMemory(timing).toTable();
    }

    /** Results, with times if known. */
    public static Table resultsAndTimes(ResultDocument result, Optional<TimingDocument> timing) {
        RunTable table = new RunTable(result).withResults();
        timing.ifPresent(table::withTimes);
        return table.toTable();
    }

    /** The note under the table. */
    public static String rule(ResultDocument result) {
        boolean classes = result.runs().stream().anyMatch(run -> run.trainAccuracy() != null);
        return "\n- Cost: of the training part after the last epoch, weight decay included.\n"
                + (classes ? "- %s\n".formatted(Decision.RULE) : "")
                + clips(result)
                + Repetitions.rule(result);
    }

    /** Why some costs are marked; nothing where none is. */
    private static String clips(ResultDocument result) {
        String distances = result.runs().stream()
                .filter(RunTable::isClipped)
                .map(RunTable::clip)
                .distinct()
                .collect(Collectors.joining(" or "));
        return distances.isEmpty()
                ? ""
                : "- '%s': DL4J keeps probabilities %s from 0 and 1. 'unclipped': the cost of DL4J's own logits without that.\n"
                        .formatted(CLIPPED, distances);
    }

    private static String clip(Run run) {
        Loss loss = Loss.valueOf(run.loss().toUpperCase(Locale.ROOT).replace('-', '_'));
        Precision precision = Precision.valueOf(run.precision().toUpperCase(Locale.ROOT));
        double epsilon = ProbabilityClip.of(loss, precision).orElseThrow().epsilon();
        String where = loss == Loss.XENT ? "xent, and in its gradient" : run.loss();
        return "%s (%s)".formatted(NumberText.step(epsilon), where);
    }

    private static boolean isClipped(Run run) {
        return run.finalCostUnclipped() != null;
    }

    private Table toTable() {
        return table.rows(rows);
    }

    private RunTable withResults() {
        builds.forEach(this::withCosts);
        if (runs.stream().anyMatch(run -> run.trainAccuracy() != null)) {
            forEachBuild("train", Run::trainAccuracy, NumberText::percent);
        }
        if (runs.stream().anyMatch(run -> run.testAccuracy() != null)) {
            forEachBuild("test", Run::testAccuracy, NumberText::percent);
        }
        return this;
    }

    /** The build's own cost, and where it is another the one of the same predictions without the clip. */
    private void withCosts(String build) {
        table.number("cost " + build, row -> {
            List<Run> some = row.runs().getOrDefault(build, List.of());
            String mark = some.stream().anyMatch(RunTable::isClipped) ? " " + CLIPPED : "";
            return Repetitions.cell(some, Run::finalCost, NumberText::significant) + mark;
        });
        if (runs.stream().anyMatch(run -> run.build().equals(build) && isClipped(run))) {
            table.number("cost " + build + " unclipped", row -> {
                List<Run> some = row.runs().getOrDefault(build, List.of());
                return some.stream().anyMatch(RunTable::isClipped)
                        ? Repetitions.cell(some, Run::trueCost, NumberText::significant)
                        : "–";
            });
        }
    }

    private RunTable withTimes(TimingDocument timing) {
        return withMedian("ms/epoch", timing, RunTime::epochMillis, NumberText::millis);
    }

    private RunTable withMemory(TimingDocument timing) {
        return withMedian("heap/epoch", timing, RunTime::epochHeapBytes, NumberText::bytes);
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
            table.number(
                    what + " " + build,
                    row -> Repetitions.cell(row.runs().getOrDefault(build, List.of()), part, format));
        }
    }
}
