package org.handgrad.report.page;

import java.util.List;
import java.util.Map;
import org.handgrad.report.document.ResultDocument;
import org.handgrad.report.document.StoredCheck;

/** {@code checks/<experiment>/index.html}: every derivative with its witnesses and the code that computes it. */
public final class CheckPage {
    private static final List<String> SCRIPTS = List.of("result", "equations", "matrix", "check");

    private CheckPage() {}

    /** What the page is drawn from, named as in {@link ExperimentPage}. */
    private record Data(
            ResultDocument result,
            List<PageTable> tables,
            Map<String, FormulaCard> formulas,
            Map<String, List<String>> used,
            String config) {}

    /** The page. */
    public static String of(StoredCheck stored) {
        ResultDocument result = stored.result();
        Map<String, List<String>> used = ModelFormulas.ofGradients(result);
        return Page.of(
                result.experiment() + " – gradient check",
                SCRIPTS,
                new Data(
                        result,
                        PageTable.gradients(result),
                        FormulaCard.ofAll(used.values().stream().flatMap(List::stream), CitedSources.ofThisBuild()),
                        used,
                        stored.config()));
    }
}
