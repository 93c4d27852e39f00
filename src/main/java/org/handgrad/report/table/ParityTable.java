package org.handgrad.report.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.handgrad.report.document.ResultDocument;
import org.handgrad.report.document.ResultDocument.ParityEntry;
import org.handgrad.report.document.ResultDocument.StepEntry;
import org.handgrad.train.Parity;
import org.handgrad.train.StepComparison;

/** Parity: one row per pair of builds; of several seeds, the one nearest to its bound. */
public final class ParityTable {
    private ParityTable() {}

    /** The parity rule under the table. */
    public static String rule() {
        return """

                Parity rule (terms: docs/reference/verdicts.md):
                - steps: at steps 1, 2, 4, 8 … and the last, each build takes one step from the hand build's state.
                - A step agrees within %1$s times the effect of random rounding on it.
                - Parity holds within the bound: %2$s times the drift of a second hand run with random rounding, at least %2$s u.
                - 'cannot tell': the bound is above %3$s, so the runs prove nothing from that step on.
                - Differences are the largest of all steps; 'relative' divides by the largest norm of the parameters so far.
                - Of several seeds, the row shows the one nearest to its bound.
                """.formatted(
                        NumberText.significant(StepComparison.ALLOWANCE),
                        NumberText.significant(Parity.SENSITIVITY_ALLOWANCE),
                        NumberText.significant(Parity.LARGEST_BOUND));
    }

    /** For each comparison, the seed nearest to its bound. */
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
        return VaryingColumns.of(
                        rows,
                        row -> row.get(0).model(),
                        row -> gradient(row.get(0)),
                        row -> row.get(0).optimizer(),
                        row -> row.get(0).learningRate())
                .text("builds", row -> "hand, " + build(row.get(0), result))
                .text("steps", ParityTable::steps)
                .number("largest difference", row -> magnitude(worst(row).maxDifference()))
                .number("relative", row -> magnitude(worst(row).relativeDifference()))
                .number("bound", row -> magnitude(worst(row).bound()))
                .text("parity", ParityTable::verdict)
                .rows(rows);
    }

    private static String gradient(ParityEntry entry) {
        return ComparedRuns.gradientLabel(entry.gradient(), entry.epsilon());
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
                .max(Comparator.comparing(ParityEntry::hasParted)
                        .thenComparing(ParityEntry::cannotTell)
                        .thenComparingDouble(ParityTable::excess))
                .orElseThrow();
    }

    /** The distance divided by its bound. */
    public static double excess(ParityEntry entry) {
        boolean infinite = entry.relativeDifference() == null || entry.bound() == null;
        return infinite ? Double.POSITIVE_INFINITY : entry.relativeDifference() / entry.bound();
    }

    private static String magnitude(Double value) {
        return value == null ? "∞" : NumberText.magnitude(value);
    }

    private static String steps(List<ParityEntry> seeds) {
        List<StepEntry> steps =
                seeds.stream().flatMap(entry -> entry.steps().stream()).toList();
        List<StepEntry> different =
                steps.stream().filter(step -> !step.agrees()).toList();
        if (steps.isEmpty()) {
            return "none compared";
        }
        return different.isEmpty()
                ? "same in all %s".formatted(steps.size())
                : "differs in %s of %s, first at step %s"
                        .formatted(
                                different.size(),
                                steps.size(),
                                different.stream()
                                        .mapToLong(StepEntry::step)
                                        .min()
                                        .orElseThrow());
    }

    private static String verdict(List<ParityEntry> seeds) {
        long parted = seeds.stream().filter(ParityEntry::hasParted).count();
        if (parted > 0) {
            return seeds.size() == 1 ? "parts" : "parts for %s of %s seeds".formatted(parted, seeds.size());
        }
        List<ParityEntry> undecided =
                seeds.stream().filter(ParityEntry::cannotTell).toList();
        if (undecided.isEmpty()) {
            return "holds";
        }
        long from =
                undecided.stream().mapToLong(ParityEntry::undecidedFrom).min().orElseThrow();
        return undecided.size() == seeds.size()
                ? "cannot tell from step %s on".formatted(from)
                : "cannot tell for %s of %s seeds from step %s on".formatted(undecided.size(), seeds.size(), from);
    }
}
