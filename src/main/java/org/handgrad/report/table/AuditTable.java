package org.handgrad.report.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.handgrad.report.document.AuditDocument;
import org.handgrad.report.document.AuditDocument.Case;
import org.handgrad.report.document.AuditDocument.Finding;

/** Tables of an audit. */
public final class AuditTable {
    /** In the order of the columns. */
    private static final List<String> VERDICTS =
            List.of("agrees", "contradicts", "throws", "not finite", "cannot tell");

    private AuditTable() {}

    /** How many judgements of each kind and question have which verdict. */
    public static Table counts(AuditDocument audit) {
        Map<List<String>, List<Case>> groups = grouped(audit.cases(), one -> List.of(one.kind(), one.question()));
        Table.Builder<Map.Entry<List<String>, List<Case>>> table = new Table.Builder<
                        Map.Entry<List<String>, List<Case>>>()
                .text("kind", group -> group.getKey().get(0))
                .text("question", group -> group.getKey().get(1))
                .number("judgements", group -> String.valueOf(group.getValue().size()));
        for (String verdict : VERDICTS) {
            table.number(
                    verdict,
                    group -> String.valueOf(group.getValue().stream()
                            .filter(one -> one.verdict().equals(verdict))
                            .count()));
        }
        return table.rows(List.copyOf(groups.entrySet()));
    }

    /** The faults. */
    public static Table findings(AuditDocument audit) {
        return new Table.Builder<Finding>()
                .text("finding", Finding::id)
                .text("what is wrong", Finding::title)
                .text("severity", Finding::severity)
                .number("judgements", finding -> String.valueOf(finding.cases()))
                .rows(audit.findings());
    }

    /** What does not agree: one row for each name, question, verdict and input; the first evidence stands for the others. */
    public static Table faults(AuditDocument audit) {
        List<Case> faults = audit.cases().stream()
                .filter(one -> !one.verdict().equals("agrees") && !one.verdict().equals("cannot tell"))
                .toList();
        Map<List<String>, List<Case>> groups = grouped(
                faults,
                one -> List.of(one.kind(), one.name(), one.question(), one.verdict(), one.input(), one.finding()));
        return new Table.Builder<Map.Entry<List<String>, List<Case>>>()
                .text("kind", group -> group.getKey().get(0))
                .text("name", group -> group.getKey().get(1))
                .text("question", group -> group.getKey().get(2))
                .text("verdict", group -> group.getKey().get(3))
                .text("input", group -> group.getKey().get(4))
                .text("with", group -> with(group.getValue()))
                .text("finding", group -> group.getKey().get(5))
                .text("evidence", group -> group.getValue().get(0).evidence())
                .rows(List.copyOf(groups.entrySet()));
    }

    /** Each combination once, with the precision if it is float32 alone. */
    private static String with(List<Case> cases) {
        Map<String, List<String>> precisions = new LinkedHashMap<>();
        cases.forEach(one ->
                precisions.computeIfAbsent(one.with(), key -> new ArrayList<>()).add(one.precision()));
        List<String> cells = new ArrayList<>();
        precisions.forEach(
                (with, formats) -> cells.add((with + (formats.size() == 1 ? " " + formats.get(0) : "")).strip()));
        return cells.equals(List.of("")) ? "" : String.join("; ", cells);
    }

    private static Map<List<String>, List<Case>> grouped(List<Case> cases, Function<Case, List<String>> key) {
        Map<List<String>, List<Case>> groups = new LinkedHashMap<>();
        cases.forEach(one ->
                groups.computeIfAbsent(key.apply(one), any -> new ArrayList<>()).add(one));
        return groups;
    }
}
