package org.handgrad.report.page;

import java.util.ArrayList;
import java.util.List;
import org.handgrad.report.document.ResultDocument;
import org.handgrad.report.table.DifferenceTable;
import org.handgrad.report.table.GradientTable;
import org.handgrad.report.table.MeasureTable;
import org.handgrad.report.table.ParityTable;
import org.handgrad.report.table.RunTable;
import org.handgrad.report.table.Table;

/**
 * A table as {@code report.md} has it.
 *
 * @param name what it is about: its place on the page
 * @param rule what stands under it
 */
record PageTable(String name, Table table, String rule) {
    static List<PageTable> of(ResultDocument result) {
        List<PageTable> tables = new ArrayList<>();
        tables.add(new PageTable("runs", RunTable.results(result), RunTable.rule(result)));
        MeasureTable.of(result)
                .ifPresent(table -> tables.add(new PageTable("measures", table, MeasureTable.rule(result))));
        if (!result.parity().isEmpty()) {
            tables.add(new PageTable("parity", ParityTable.of(result), ParityTable.rule()));
        }
        if (!result.differences().isEmpty()) {
            tables.add(new PageTable("differences", DifferenceTable.of(result), DifferenceTable.rule()));
        }
        tables.addAll(gradients(result));
        return tables;
    }

    /** That of the gradients; none if there are none. */
    static List<PageTable> gradients(ResultDocument result) {
        return result.gradients().isEmpty()
                ? List.of()
                : List.of(new PageTable(
                        "gradients", GradientTable.of(result), GradientTable.reasons(result) + GradientTable.rules()));
    }
}
