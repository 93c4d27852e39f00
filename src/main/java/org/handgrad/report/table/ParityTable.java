package org.handgrad.report.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.handgrad.report.document.ResultDocument;
import org.handgrad.report.document.ResultDocument.ParityEntry;
import org.handgrad.train.Parity;

/** One row a pair of builds; of several seeds the one nearest to its bound. */
public final class ParityTable {
    private ParityTable() {}

    /** The pass rule, as it stands under the table. */
    public static String rule() {
        return """

                Differences are maxima over all steps at which the parameters are finite; relative ones are norms, by the
                largest norm of all parameters. Parity holds if the builds are no further apart than %1$s times what the hand
                build is from a shadow of itself that started one ulp away, or %1$s units roundoff if that is more: the bound.
                Of several seeds the row shows the one that comes nearest to its bound.
                """.formatted(Numbers.significant(Parity.SENSITIVITY_ALLOWANCE));
    }

    /** Of the seeds of each comparison the one that comes nearest to its bound. */
    public static List<ParityEntry> worstOfSeeds(ResultDocument result) {
        return rows(result).stream().map(ParityTable::worst).toList();
    }

    private static List<List<ParityEntry>> rows(ResultDocument result) {
        Map<List<Object>, List<ParityEntry>> groups = new LinkedHashMap<>();
        for (ParityEntry entry : result.parity()) {
            List<Object> key = List.of(
                    entry.model(), gradient(entry), entry.optimizer(), entry.learningRate(), build(entry, result));
            groups.computeIfAbsent(key, other -> new ArrayList<>()).add(entry);
        }
        return List.copyOf(groups.values());
    }

    /** The table. */
    public static Table of(ResultDocument result) {
        List<List<ParityEntry>> rows = rows(result);
        return Columns.of(
                        rows,
                        row -> row.get(0).model(),
                        row -> gradient(row.get(0)),
                        row -> row.get(0).optimizer(),
                        row -> row.get(0).learningRate())
                .text("builds", row -> "hand, " + build(row.get(0), result))
                .number("largest difference", row -> magnitude(worst(row).maxDifference()))
                .number("relative", row -> magnitude(worst(row).relativeDifference()))
                .number("bound", row -> magnitude(worst(row).bound()))
                .text("parity", ParityTable::verdict)
                .rows(rows);
    }

    private static String gradient(ParityEntry entry) {
        return Comparison.gradientLabel(entry.gradient(), entry.epsilon());
    }

    private static String build(ParityEntry entry, ResultDocument result) {
        return result.runs().stream()
                .filter(run -> run.id().equals(entry.runs().get(1)))
                .map(ResultDocument.Run::build)
                .findFirst()
                .orElse("?");
    }

    private static ParityEntry worst(List<ParityEntry> seeds) {
        return seeds.stream()
                .max(Comparator.comparingDouble(ParityTable::excess))
                .orElseThrow();
    }

    /** How near a distance is to its bound: 1 where it reaches it. */
    public static double excess(ParityEntry entry) {
        boolean infinite = entry.relativeDifference() == null || entry.bound() == null;
        return infinite ? Double.POSITIVE_INFINITY : entry.relativeDifference() / entry.bound();
    }

    private static String magnitude(Double value) {
        return value == null ? "∞" : Numbers.magnitude(value);
    }

    private static String verdict(List<ParityEntry> seeds) {
        long held = seeds.stream().filter(ParityEntry::holds).count();
        if (held == seeds.size()) {
            return "holds";
        }
        return seeds.size() == 1 ? "does not hold" : "holds for %s of %s seeds".formatted(held, seeds.size());
    }
}
