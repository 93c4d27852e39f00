package org.handgrad.report.page;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.handgrad.report.document.ResultDocument;
import org.handgrad.report.document.SnapshotDocument;
import org.handgrad.report.document.StoredExperiment;

/** {@code index.html} of one experiment. */
public final class ExperimentPage {
    private static final List<String> SCRIPTS = List.of(
            "result",
            "names",
            "pictures",
            "drawing",
            "curves",
            "equations",
            "network",
            "plane",
            "history",
            "cake",
            "confusion",
            "matrix",
            "differences",
            "compare",
            "experiment");

    private ExperimentPage() {}

    /**
     * What the page is drawn from.
     *
     * @param formulas by their labels
     * @param used the labels of the formulas that each model is computed by
     * @param updates the labels of the formulas that each optimizer moves parameters by
     */
    private record Data(
            ResultDocument result,
            List<CostCurves> curves,
            SnapshotDocument snapshots,
            List<PageTable> tables,
            Map<String, FormulaCard> formulas,
            Map<String, List<String>> used,
            Map<String, List<String>> updates,
            String config) {}

    /** The page. */
    public static String of(StoredExperiment stored) {
        return of(stored, CitedSources.ofThisBuild());
    }

    /** The page with the code of these sources. */
    static String of(StoredExperiment stored, CitedSources sources) {
        ResultDocument result = stored.result();
        Map<String, List<String>> used = ModelFormulas.ofGradients(result);
        Map<String, List<String>> updates = ModelFormulas.ofUpdates(result);
        Stream<String> labels =
                Stream.concat(used.values().stream(), updates.values().stream()).flatMap(List::stream);
        return Page.of(
                result.experiment(),
                SCRIPTS,
                new Data(
                        result,
                        CostCurves.of(result.runs(), stored.history()),
                        PageSnapshots.of(stored.snapshots()),
                        PageTable.of(result),
                        FormulaCard.ofAll(labels, sources),
                        used,
                        updates,
                        stored.config()));
    }
}
