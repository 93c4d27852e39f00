package org.handgrad.report.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.handgrad.check.evidence.PassRule;
import org.handgrad.check.evidence.PrintedNumber;
import org.handgrad.check.evidence.Witness;
import org.handgrad.check.evidence.WitnessVerdict;
import org.handgrad.experiment.GradientComparison;
import org.handgrad.report.document.ResultDocument;
import org.handgrad.report.document.ResultDocument.GradientEntry;

/** Gradient check: one row per derivative, one column per witness; each cell shows the point nearest to its bound. */
public final class GradientTable {
    private GradientTable() {}

    /** The pass rule under the table. */
    public static String rules() {
        return "\n" + PassRule.inWords()
                + """
                - Each cell shows the worst of all points, its bound in brackets; points are random within ±1.
                - Costs use at most %s training samples; differences move at most %s random entries of an array.
                - 'clipped': DL4J clips probabilities here, so its gradient is not comparable.
                """.formatted(GradientComparison.MOST_SAMPLES, GradientComparison.MOST_ENTRIES);
    }

    /** Mistakes, and why witnesses cannot tell, one line each; may be empty. */
    public static String reasons(ResultDocument result) {
        String reasons = result.gradients().stream()
                .flatMap(entry -> entry.reasons().stream()
                        .map(reason -> "- %s, %s: %s\n".formatted(entry.model(), entry.precision(), reason)))
                .distinct()
                .collect(Collectors.joining());
        return reasons.isEmpty() ? "" : "\n" + reasons;
    }

    /** The table. */
    public static Table of(ResultDocument result) {
        Map<List<String>, List<GradientEntry>> rows = new LinkedHashMap<>();
        for (GradientEntry entry : result.gradients()) {
            rows.computeIfAbsent(List.of(entry.model(), entry.precision(), entry.parameter()), key -> new ArrayList<>())
                    .add(entry);
        }
        Table.Builder<List<GradientEntry>> table = new Table.Builder<List<GradientEntry>>()
                .text("model", row -> row.get(0).model())
                .text("precision", row -> row.get(0).precision())
                .text("∂C/∂", row -> row.get(0).parameter());
        for (Witness witness : Witness.values()) {
            table.number(witness.label(), row -> cell(witness, row));
        }
        table.text("verdict", GradientTable::verdict);
        return table.rows(List.copyOf(rows.values()));
    }

    private static String cell(Witness witness, List<GradientEntry> row) {
        List<GradientEntry> asked = row.stream()
                .filter(entry -> entry.witness().equals(witness.label()))
                .toList();
        List<GradientEntry> said = asked.stream()
                .filter(entry -> !entry.verdict().equals(WitnessVerdict.CLIPPED.label()))
                .filter(entry -> !entry.verdict().equals(WitnessVerdict.DEPARTS.label()))
                .toList();
        if (said.isEmpty()) {
            return asked.isEmpty() ? "–" : asked.get(0).verdict().replace("not comparable: ", "");
        }
        GradientEntry worst =
                said.stream().reduce((a, b) -> excess(b) > excess(a) ? b : a).orElseThrow();
        if (worst.maxRelativeError() == null || worst.bound() == null) {
            return witness == Witness.REMAINDER ? worst.verdict() : "not finite";
        }
        return witness == Witness.REMAINDER
                ? "h^" + PrintedNumber.rate(worst.maxRelativeError()).value()
                : difference(worst.maxRelativeError(), worst.bound());
    }

    private static String difference(double value, double bound) {
        PrintedNumber printed = PrintedNumber.difference(value, bound);
        return value == 0 ? "0 (%s)".formatted(printed.bound()) : printed.toString();
    }

    private static double excess(GradientEntry entry) {
        if (entry.witness().equals(Witness.REMAINDER.label())) {
            return entry.maxRelativeError() == null ? Double.NEGATIVE_INFINITY : -entry.maxRelativeError();
        }
        boolean infinite = entry.maxRelativeError() == null || entry.bound() == null;
        return infinite ? Double.POSITIVE_INFINITY : entry.maxRelativeError() / entry.bound();
    }

    private static String verdict(List<GradientEntry> row) {
        return row.get(0).judgement() == null
                ? row.get(0).verdict()
                : row.get(0).judgement();
    }
}
