package org.handgrad.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.handgrad.check.Finding;
import org.handgrad.check.PassRule;
import org.handgrad.check.Verdict;
import org.handgrad.check.Witness;
import org.handgrad.experiment.GradientComparison;
import org.handgrad.model.Precision;

/** One row a derivative, one column a witness; of all points the one nearest to its bound. */
final class GradientTable {
    private GradientTable() {}

    /** The pass rules, as they stand under the table. */
    static String rules() {
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

    static Table of(List<Finding> findings) {
        Map<List<Object>, List<Finding>> rows = new LinkedHashMap<>();
        for (Finding finding : findings) {
            rows.computeIfAbsent(
                            List.of(finding.model(), finding.precision(), finding.parameter()),
                            key -> new ArrayList<>())
                    .add(finding);
        }
        Table.Builder<List<Finding>> table = new Table.Builder<List<Finding>>()
                .text("model", row -> row.get(0).model())
                .text("precision", row -> row.get(0).precision().name().toLowerCase(Locale.ROOT))
                .text("∂C/∂", row -> row.get(0).parameter());
        for (Witness witness : Witness.values()) {
            table.number(witness.label(), row -> cell(witness, row));
        }
        table.text("verdict", GradientTable::verdict);
        return table.rows(List.copyOf(rows.values()));
    }

    private static String cell(Witness witness, List<Finding> row) {
        List<Finding> said = row.stream()
                .filter(finding -> finding.witness() == witness && finding.verdict() != Verdict.CLIPPED)
                .toList();
        if (said.isEmpty()) {
            return row.stream().anyMatch(finding -> finding.witness() == witness) ? "clipped" : "–";
        }
        Finding worst =
                said.stream().reduce((a, b) -> excess(b) > excess(a) ? b : a).orElseThrow();
        String error = Numbers.magnitude(worst.maxRelativeError());
        boolean numeric = witness == Witness.CENTRAL || witness == Witness.FORWARD;
        return numeric ? "%s (%s)".formatted(error, Numbers.magnitude(worst.bound())) : error;
    }

    private static double excess(Finding finding) {
        double excess = finding.maxRelativeError() / finding.bound();
        return Double.isNaN(excess) ? Double.POSITIVE_INFINITY : excess;
    }

    private static String verdict(List<Finding> row) {
        List<String> against = row.stream()
                .filter(finding -> finding.verdict() == Verdict.DISAGREES)
                .map(finding -> finding.witness().label())
                .distinct()
                .toList();
        return against.isEmpty() ? Verdict.AGREES.label() : "disagrees with " + String.join(", ", against);
    }
}
