package org.handgrad.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handgrad.report.document.RecordsCsv;
import org.handgrad.report.document.ResultDocument;
import org.handgrad.report.document.StoredExperiment;
import org.handgrad.report.page.ExperimentPage;
import org.handgrad.report.plot.Plot;
import org.handgrad.report.plot.Plots;
import org.handgrad.report.table.ConfusionTable;
import org.handgrad.report.table.DifferenceTable;
import org.handgrad.report.table.GradientTable;
import org.handgrad.report.table.ParityTable;
import org.handgrad.report.table.RunTable;
import org.handgrad.report.table.Table;

/** The files of one experiment: what is stored, and what is made of that alone. */
final class Report {
    /** Files that not every report has: what one no longer has must not stay from the last. */
    static final Set<String> OCCASIONAL = Set.of(
            "cost.svg",
            "parity.svg",
            "differences.svg",
            "share.svg",
            "fit.svg",
            "boundary.svg",
            "parity.csv",
            "parity.tex",
            "gradients.csv",
            "gradients.tex",
            "differences.csv",
            "differences.tex",
            "confusion.csv",
            "confusion.tex");

    private Report() {}

    /** Texts by file name. */
    static Map<String, String> files(StoredExperiment stored) {
        ResultDocument result = stored.result();
        List<Plot> plots = Plots.of(stored);
        Map<String, String> files = new LinkedHashMap<>(stored.files());
        files.put("report.md", ReportPage.of(result, plots));
        files.put("index.html", ExperimentPage.of(stored));
        plots.forEach(plot -> files.put(plot.file(), plot.svg()));
        table(files, "runs", RunTable.results(result), result.runs());
        if (!result.parity().isEmpty()) {
            table(files, "parity", ParityTable.of(result), result.parity());
        }
        if (!result.gradients().isEmpty()) {
            table(files, "gradients", GradientTable.of(result), result.gradients());
        }
        if (!result.differences().isEmpty()) {
            table(files, "differences", DifferenceTable.of(result), result.differences());
        }
        if (!result.confusion().isEmpty()) {
            files.put("confusion.csv", RecordsCsv.ofCounts(result.confusion()));
            files.put(
                    "confusion.tex",
                    ConfusionTable.of(result.confusion().get(0)).toLatex());
        }
        stored.timing().ifPresent(timing -> files.put("timing.md", TimingPage.of(result, timing)));
        return files;
    }

    /** As LaTeX what the page shows; as CSV every entry with all its digits. */
    private static void table(Map<String, String> files, String name, Table table, List<?> entries) {
        files.put(name + ".tex", table.toLatex());
        files.put(name + ".csv", RecordsCsv.of(entries));
    }
}
