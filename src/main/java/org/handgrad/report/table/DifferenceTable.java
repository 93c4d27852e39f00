package org.handgrad.report.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.handgrad.report.document.ResultDocument;
import org.handgrad.report.document.ResultDocument.DifferenceEntry;

/** Errors of finite differences: one row per step ε, one column per scheme. */
public final class DifferenceTable {
    private DifferenceTable() {}

    /** The note under the table. */
    public static String rule() {
        return """

                - ‖g_ε − g‖ / ‖g‖ at the initial parameters: g is the hand-derived gradient, g_ε the finite difference.
                """;
    }

    /** The table. */
    public static Table of(ResultDocument result) {
        Map<List<Object>, List<DifferenceEntry>> rows = new LinkedHashMap<>();
        for (DifferenceEntry entry : result.differences()) {
            rows.computeIfAbsent(List.of(entry.model(), entry.epsilon()), key -> new ArrayList<>())
                    .add(entry);
        }
        Table.Builder<List<DifferenceEntry>> table = new Table.Builder<List<DifferenceEntry>>()
                .text("model", row -> row.get(0).model())
                .number("ε", row -> NumberText.magnitude(row.get(0).epsilon()));
        result.differences().stream()
                .map(DifferenceEntry::scheme)
                .distinct()
                .forEach(scheme -> table.number(scheme, row -> cell(row, scheme)));
        return table.rows(List.copyOf(rows.values()));
    }

    private static String cell(List<DifferenceEntry> row, String scheme) {
        return row.stream()
                .filter(entry -> entry.scheme().equals(scheme))
                .findFirst()
                .map(entry ->
                        entry.relativeError() == null ? "not finite" : NumberText.magnitude(entry.relativeError()))
                .orElse("–");
    }
}
