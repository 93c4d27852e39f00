package org.handgrad.report.page;

import java.util.Collection;
import java.util.List;
import org.handgrad.report.document.ResultDocument;
import org.handgrad.report.document.ResultDocument.Data;
import org.handgrad.report.document.ResultDocument.Model;
import org.handgrad.report.document.ResultDocument.Run;
import org.handgrad.report.table.Table;

/** {@code index.html} above all reports: their lists, and any two of all runs beside each other. */
public final class ReportsPage {
    private static final List<String> SCRIPTS = List.of("compare", "reports");

    private ReportsPage() {}

    /**
     * One row a report, the first cell its name.
     *
     * @param unreadable files that are left out
     */
    public record Lists(Table experiments, Table checks, Table derivations, List<String> unreadable) {}

    /** What the page is drawn from. */
    private record Content(Lists lists, List<Summary> experiments) {}

    /** What is compared of an experiment: its result without gradients. */
    private record Summary(
            String experiment, String description, Data data, List<Model> models, List<Run> runs, String configHash) {}

    /**
     * The page.
     *
     * @param results of the experiments
     */
    public static String of(Lists lists, Collection<ResultDocument> results) {
        return Page.of(
                "handgrad",
                SCRIPTS,
                new Content(lists, results.stream().map(ReportsPage::summary).toList()));
    }

    private static Summary summary(ResultDocument result) {
        return new Summary(
                result.experiment(),
                result.description(),
                result.data(),
                result.models(),
                result.runs(),
                result.provenance().configHash());
    }
}
