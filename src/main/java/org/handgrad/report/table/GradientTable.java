package org.handgrad.report.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.handgrad.check.PassRule;
import org.handgrad.check.Verdict;
import org.handgrad.check.Witness;
import org.handgrad.experiment.GradientComparison;
import org.handgrad.model.Precision;
import org.handgrad.report.document.ResultDocument;
import org.handgrad.report.document.ResultDocument.GradientEntry;

/** One row a derivative, one column a witness; of all points the one nearest to its bound. */
public final class GradientTable {
    private GradientTable() {}

    /** The pass rules, as they stand under the table. */
    public static String rules() {
        return """

                Errors are the largest difference of an entry, relative to the norm of the hand-written gradient (no less
                than %s), at the worst of all points. autodiff and dl4j may differ by %s in float64 and %s in float32. A
                finite difference may differ by its own error bound, which stands in brackets: M₂ε/2 + 16η/ε forward,
                M₃ε²/6 + 16η/2ε central, with M₂ and M₃ twice the measured derivatives and η the measured rounding noise
                of the cost. Points have parameters uniform within ±1; costs are those of the first %s training samples, or of
                all if there are fewer. 'clipped': not comparable, because DL4J keeps probabilities from 0 and 1.
                """.formatted(
                        Numbers.magnitude(PassRule.NORM_FLOOR),
                        Numbers.magnitude(PassRule.bound(Precision.FLOAT64)),
                        Numbers.magnitude(PassRule.bound(Precision.FLOAT32)),
                        GradientComparison.MOST_SAMPLES);
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
                .filter(entry -> !entry.verdict().equals(Verdict.CLIPPED.label()))
                .toList();
        if (said.isEmpty()) {
            return asked.isEmpty() ? "–" : "clipped";
        }
        GradientEntry worst =
                said.stream().reduce((a, b) -> excess(b) > excess(a) ? b : a).orElseThrow();
        boolean numeric = witness == Witness.CENTRAL || witness == Witness.FORWARD;
        return numeric
                ? "%s (%s)".formatted(magnitude(worst.maxRelativeError()), magnitude(worst.bound()))
                : magnitude(worst.maxRelativeError());
    }

    private static double excess(GradientEntry entry) {
        boolean infinite = entry.maxRelativeError() == null || entry.bound() == null;
        return infinite ? Double.POSITIVE_INFINITY : entry.maxRelativeError() / entry.bound();
    }

    private static String magnitude(Double value) {
        return value == null ? "not finite" : Numbers.magnitude(value);
    }

    private static String verdict(List<GradientEntry> row) {
        List<String> against = row.stream()
                .filter(entry -> entry.verdict().equals(Verdict.DISAGREES.label()))
                .map(GradientEntry::witness)
                .distinct()
                .toList();
        return against.isEmpty() ? Verdict.AGREES.label() : "disagrees with " + String.join(", ", against);
    }
}
