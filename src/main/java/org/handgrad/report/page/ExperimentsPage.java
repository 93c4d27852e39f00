package org.handgrad.report.page;

import java.util.Collection;
import java.util.List;
import org.handgrad.report.document.ResultDocument;
import org.handgrad.report.document.ResultDocument.Data;
import org.handgrad.report.document.ResultDocument.Model;
import org.handgrad.report.document.ResultDocument.Run;
import org.handgrad.report.table.Table;

/** {@code index.html} above all experiments: their list, and any two of all their runs beside each other. */
public final class ExperimentsPage {
    private static final List<String> SCRIPTS = List.of("compare", "experiments");

    private ExperimentsPage() {}

    /** What the page is drawn from. */
    private record Content(Table table, List<Summary> experiments) {}

    /** What is compared of an experiment: its result without gradients. */
    private record Summary(
            String experiment, String description, Data data, List<Model> models, List<Run> runs, String configHash) {}

    /**
     * The page.
     *
     * @param table one row an experiment, the first cell its name
     * @param results of these experiments
     */
    public static String of(Table table, Collection<ResultDocument> results) {
        return Page.of(
                "handgrad",
                SCRIPTS,
                new Content(
                        table, results.stream().map(ExperimentsPage::summary).toList()));
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
