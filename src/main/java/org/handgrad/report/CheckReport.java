package org.handgrad.report;

import java.util.Set;
import org.handgrad.report.document.RecordsCsv;
import org.handgrad.report.document.ResultDocument;
import org.handgrad.report.document.StoredCheck;
import org.handgrad.report.page.CheckPage;
import org.handgrad.report.table.GradientTable;

/** The files of one check: what is stored, and what is made of that alone. */
final class CheckReport {
    /** Everything that is made of what is stored. */
    static final Set<String> MADE = Set.of("report.md", ExperimentReport.PAGE, "gradients.csv", "gradients.tex");

    private CheckReport() {}

    /** What was computed: everything that is stored, and the table with all digits. */
    static void addResults(StoredCheck stored, GeneratedFiles files) {
        ResultDocument result = stored.result();
        files.addAll(stored.files());
        files.make("gradients.csv", () -> RecordsCsv.of(result.gradients()));
        files.make("gradients.tex", () -> GradientTable.of(result).toLatex());
    }

    /** What shows it. */
    static void addPages(StoredCheck stored, GeneratedFiles files) {
        files.make(ExperimentReport.PAGE, () -> CheckPage.of(stored));
        files.make("report.md", () -> page(stored.result(), files.has(ExperimentReport.PAGE)));
    }

    private static String page(ResultDocument result, boolean pictured) {
        return """
                # %s: gradient check

                Made by `handgrad %s`.%s

                %s""".formatted(
                        result.experiment(),
                        result.command(),
                        pictured ? " Charts, formulas and code: [index.html](index.html)." : "",
                        ExperimentTables.gradients(result));
    }
}
