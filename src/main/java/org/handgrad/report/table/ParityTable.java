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

/** One row a pair of builds; of several seeds the one nearest to its bound. */
public final class ParityTable {
    private ParityTable() {}

    /** The pass rule, as it stands under the table. */
    public static String rule() {
        return """

                Steps: at steps 1, 2, 4, 8 … and the last, every build takes one step from the very state of the hand build, its
                parameters and what its optimiser remembers. Two steps agree if they lead no further apart than %1$s times what
                random roundings make of the step. Parity is about whole trajectories. It holds if the builds are no further
                apart than %2$s times what the hand build is from a shadow of itself that rounds every operation at random, or
                %2$s units roundoff if that is more: the bound. Where the bound is above %3$s, one cannot tell; builds that part
                before that do part. Differences are maxima over all steps at which the parameters are finite; relative ones are
                norms, by the largest norm of all parameters so far. Of several seeds the row shows the one that comes nearest to
                its bound.
                """.formatted(
                        NumberText.significant(StepComparison.ALLOWANCE),
                        NumberText.significant(Parity.SENSITIVITY_ALLOWANCE),
                        NumberText.significant(Parity.LARGEST_BOUND));
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

    /** How near a distance is to its bound: 1 where it reaches it. */
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
                : "other in %s of %s, first step %s"
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
