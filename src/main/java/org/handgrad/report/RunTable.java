package org.handgrad.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.handgrad.config.ExperimentConfig;
import org.handgrad.experiment.ExperimentResult;
import org.handgrad.experiment.RunResult;
import org.handgrad.experiment.RunSpec;
import org.handgrad.model.Build;
import org.handgrad.train.TrainingHistory;

/** Runs of one comparison in one row, the builds beside each other. */
final class RunTable {
    private final ExperimentConfig config;
    private final Table.Builder<Map<Build, RunResult>> table = new Table.Builder<>();
    private final List<Map<Build, RunResult>> rows;

    private RunTable(ExperimentResult result) {
        this.config = result.config();
        Map<RunSpec, Map<Build, RunResult>> comparisons = new LinkedHashMap<>();
        for (RunResult run : result.runs()) {
            RunSpec spec = run.spec();
            RunSpec comparison = new RunSpec(
                    spec.model(), Build.HAND, spec.gradient(), spec.optimizer(), spec.precision(), spec.seed());
            comparisons
                    .computeIfAbsent(comparison, key -> new LinkedHashMap<>())
                    .put(spec.build(), run);
        }
        this.rows = List.copyOf(comparisons.values());
        describe();
    }

    /** Final cost and accuracy, which a rerun reproduces. */
    static Table results(ExperimentResult result) {
        RunTable runs = new RunTable(result);
        runs.addResults();
        return runs.table.rows(runs.rows);
    }

    /** The time of an epoch. */
    static Table times(ExperimentResult result) {
        RunTable runs = new RunTable(result);
        runs.addTimes();
        return runs.table.rows(runs.rows);
    }

    /** Both. */
    static Table resultsAndTimes(ExperimentResult result) {
        RunTable runs = new RunTable(result);
        runs.addResults();
        runs.addTimes();
        return runs.table.rows(runs.rows);
    }

    private void describe() {
        describe("model", spec -> spec.model().name());
        describe("gradient", RunSpec::gradientLabel);
        if (config.optimizers().size() > 1) {
            describe("optimizer", spec -> spec.optimizer().name());
        }
        if (config.seeds().size() > 1) {
            describe("seed", spec -> String.valueOf(spec.seed()));
        }
    }

    private void describe(String title, Function<RunSpec, String> part) {
        table.text(title, row -> part.apply(row.values().iterator().next().spec()));
    }

    private void addResults() {
        forEachBuild("cost", RunTable::cost);
        if (anyRun(RunResult::trainAccuracy)) {
            forEachBuild("train", run -> Numbers.percent(run.trainAccuracy()));
        }
        if (anyRun(RunResult::testAccuracy)) {
            forEachBuild("test", run -> Numbers.percent(run.testAccuracy()));
        }
    }

    private void addTimes() {
        forEachBuild("ms/epoch", run -> Numbers.millis(run.history().medianEpochMillis()));
    }

    private void forEachBuild(String what, Function<RunResult, String> cell) {
        for (Build build : config.builds()) {
            table.number(what + " " + build.label(), row -> cell.apply(row.get(build)));
        }
    }

    private boolean anyRun(Function<RunResult, OptionalDouble> part) {
        return rows.stream()
                .flatMap(row -> row.values().stream())
                .anyMatch(run -> part.apply(run).isPresent());
    }

    private static String cost(RunResult run) {
        TrainingHistory history = run.history();
        return switch (history.status()) {
            case OK -> Numbers.significant(history.finalCost().getAsDouble());
            case DIVERGED -> "diverged in epoch " + history.epochs();
            case INTERRUPTED -> "interrupted after epoch " + history.epochs();
            case FAILED -> "failed after epoch " + history.epochs();
        };
    }
}
