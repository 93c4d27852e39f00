package org.handgrad.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handgrad.report.document.RecordsCsv;
import org.handgrad.report.document.ResultDocument;
import org.handgrad.report.document.StoredExperiment;
import org.handgrad.report.page.ExperimentPage;
import org.handgrad.report.page.StudyPage;
import org.handgrad.report.plot.Plot;
import org.handgrad.report.plot.Plots;
import org.handgrad.report.table.ConfusionTable;
import org.handgrad.report.table.DifferenceTable;
import org.handgrad.report.table.GradientTable;
import org.handgrad.report.table.MeasureTable;
import org.handgrad.report.table.ParityTable;
import org.handgrad.report.table.RankingTable;
import org.handgrad.report.table.RunTable;
import org.handgrad.report.table.Table;

/** The files of one experiment: what is stored, and what is made of that alone. */
final class ExperimentReport {
    static final String PAGE = "index.html";

    /** Everything that is made of what is stored. What a report no longer has must not stay from the last. */
    static final Set<String> MADE = Stream.of(
                    Stream.of("report.md", PAGE, "timing.md"),
                    Plots.byFile().keySet().stream(),
                    Stream.of(
                                    "ranking",
                                    "comparisons",
                                    "runs",
                                    "measures",
                                    "parity",
                                    "gradients",
                                    "differences",
                                    "confusion")
                            .flatMap(table -> Stream.of(table + ".csv", table + ".tex")))
            .flatMap(files -> files)
            .collect(Collectors.toUnmodifiableSet());

    private ExperimentReport() {}

    /** What was computed: everything that is stored, and the tables with all digits. */
    static void addResults(StoredExperiment stored, GeneratedFiles files) {
        ResultDocument result = stored.result();
        files.addAll(stored.files());
        if (result.ranking() != null) {
            addStudy(result, files);
            return;
        }
        table(files, "runs", () -> RunTable.results(result), result.runs());
        MeasureTable.of(result).ifPresent(table -> {
            files.make("measures.csv", () -> RecordsCsv.ofMeasures(result.measures()));
            files.make("measures.tex", table::toLatex);
        });
        table(files, "parity", () -> ParityTable.of(result), result.parity());
        table(files, "gradients", () -> GradientTable.of(result), result.gradients());
        table(files, "differences", () -> DifferenceTable.of(result), result.differences());
        if (!result.confusion().isEmpty()) {
            files.make("confusion.csv", () -> RecordsCsv.ofCounts(result.confusion()));
            files.make(
                    "confusion.tex",
                    () -> ConfusionTable.of(result.confusion().get(0)).toLatex());
        }
    }

    /** A study has too many trials for tables of each; the CSV files have all. */
    private static void addStudy(ResultDocument result, GeneratedFiles files) {
        table(
                files,
                "ranking",
                () -> RankingTable.of(result.ranking()),
                result.ranking().groups());
        csv(files, "comparisons", result.ranking().comparisons());
        csv(files, "runs", result.runs());
        csv(files, "parity", result.parity());
        files.make("measures.csv", () -> RecordsCsv.ofMeasures(result.measures()));
        table(files, "gradients", () -> GradientTable.of(result), result.gradients());
    }

    private static void csv(GeneratedFiles files, String name, List<?> entries) {
        if (!entries.isEmpty()) {
            files.make(name + ".csv", () -> RecordsCsv.of(entries));
        }
    }

    /** What shows it: pictures and pages. */
    static void addPages(StoredExperiment stored, GeneratedFiles files) {
        ResultDocument result = stored.result();
        List<Plot> plots = new ArrayList<>();
        Plots.byFile()
                .forEach((file, plot) -> files.attempt(file, () -> plot.apply(stored))
                        .flatMap(drawn -> drawn)
                        .ifPresent(plots::add));
        plots.forEach(plot -> files.add(plot.file(), plot.svg()));
        files.make(PAGE, () -> result.ranking() == null ? ExperimentPage.of(stored) : StudyPage.of(stored));
        files.make("report.md", () -> ReportPage.of(result, plots, files.has(PAGE)));
        stored.timing().ifPresent(timing -> files.make("timing.md", () -> TimingPage.of(result, timing)));
    }

    /** As LaTeX what the page shows; as CSV every entry with all its digits. Nothing, if there are no entries. */
    private static void table(GeneratedFiles files, String name, Supplier<Table> table, List<?> entries) {
        if (!entries.isEmpty()) {
            files.make(name + ".tex", () -> table.get().toLatex());
            csv(files, name, entries);
        }
    }
}
