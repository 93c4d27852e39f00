package org.handgrad.report;

import java.util.LinkedHashMap;
import java.util.Map;
import org.handgrad.report.document.RecordsCsv;
import org.handgrad.report.document.ResultDocument;
import org.handgrad.report.document.StoredCheck;
import org.handgrad.report.page.CheckPage;
import org.handgrad.report.table.GradientTable;

/** The files of one check: what is stored, and what is made of that alone. */
final class CheckReport {
    private CheckReport() {}

    /** Texts by file name. */
    static Map<String, String> files(StoredCheck stored) {
        ResultDocument result = stored.result();
        Map<String, String> files = new LinkedHashMap<>(stored.files());
        files.put(
                "report.md", """
                # %s: gradient check

                Made by `handgrad %s`. The same in pictures: [index.html](index.html).

                %s""".formatted(result.experiment(), result.command(), ExperimentTables.gradients(result)));
        files.put("index.html", CheckPage.of(stored));
        files.put("gradients.csv", RecordsCsv.of(result.gradients()));
        files.put("gradients.tex", GradientTable.of(result).toLatex());
        return files;
    }
}
