package org.handgrad.report.verify;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.handgrad.check.evidence.WitnessVerdict;
import org.handgrad.model.Precision;
import org.handgrad.report.document.ResultDocument;
import org.handgrad.report.document.ResultDocument.Confusion;
import org.handgrad.report.document.ResultDocument.DifferenceEntry;
import org.handgrad.report.document.ResultDocument.GradientEntry;
import org.handgrad.report.document.ResultDocument.ParityEntry;
import org.handgrad.report.document.ResultDocument.Run;
import org.handgrad.report.document.StoredExperiment;
import org.handgrad.train.Parity;

/**
 * The comparison of a stored experiment with its rerun. Names, statuses and verdicts must be equal. Costs may differ
 * by 10⁻⁶ relatively, plus their run's parity bound times the cost before training; shares of the cost by the same
 * plus 10⁻⁵ of the largest share; accuracies, confusion matrices and measures of decisions by one sample. Rounding noise (distances between
 * builds, errors of gradients) is compared by verdict, the error of a finite difference by order of magnitude. A
 * single witness may change from {@code agrees} to {@code cannot tell} if the joint verdict stays the same; so may
 * builds whose bound is close to the largest that proves anything.
 *
 * @param experiment its name
 * @param cells number of cells compared
 * @param drifted the cells that differ
 */
public record Verification(String experiment, int cells, List<Drift> drifted) {
    private static final double ORDER_OF_MAGNITUDE = 10;

    /**
     * Compares all cells.
     *
     * @param config the current configuration, which must equal the stored one
     */
    public static Verification of(StoredExperiment stored, StoredExperiment again, String config) {
        CellComparison cells = new CellComparison();
        if (stored.config().equals(config)) {
            cells.same("config.yaml", stored.config(), config);
        } else {
            cells.same("config.yaml", "a different text", "that of " + stored.configFile());
        }
        ResultDocument before = stored.result();
        ResultDocument now = again.result();
        cells.same("interrupted", before.interrupted(), now.interrupted());
        cells.same("description", before.description(), now.description());
        cells.same("data", before.data(), now.data());
        cells.same("models", before.models(), now.models());
        cells.same(
                "provenance/seed", before.provenance().seed(), now.provenance().seed());
        cells.same(
                "provenance/versions",
                before.provenance().versions(),
                now.provenance().versions());
        Map<String, Double> noise = noise(stored);
        runs(cells, stored, again, noise);
        ShareCells.compare(
                cells, stored.snapshots().runs(), again.snapshots().runs(), run -> noise.getOrDefault(run, 0.0));
        parity(cells, before, now);
        gradients(cells, before, now);
        cells.rows("differences", before.differences(), now.differences(), Verification::key)
                .forEach(row -> cells.within(
                        row.name(), row.stored().relativeError(), row.again().relativeError(), ORDER_OF_MAGNITUDE));
        cells.rows("confusion", before.confusion(), now.confusion(), Confusion::run)
                .forEach(row -> cells.near(
                        row.name() + "/samples whose class changed",
                        0.0,
                        (double) moved(row.stored().counts(), row.again().counts()),
                        1));
        MeasureCells.compare(cells, before.measures(), now.measures(), run -> noise.getOrDefault(run, 0.0));
        return new Verification(before.experiment(), cells.compared(), cells.drifted());
    }

    /** What rounding may do to the cost of each run, by its id. */
    private static Map<String, Double> noise(StoredExperiment stored) {
        Map<String, ParityEntry> bounds = stored.result().parity().stream()
                .flatMap(entry -> entry.runs().stream().map(run -> Map.entry(run, entry)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, second) -> first));
        return stored.result().runs().stream().collect(Collectors.toMap(Run::id, run -> {
            List<Double> costs = stored.history().getOrDefault(run.id(), List.of());
            return noise(run, bounds.get(run.id())) * (costs.isEmpty() ? 0 : Math.abs(costs.get(0)));
        }));
    }

    private static void runs(
            CellComparison cells, StoredExperiment stored, StoredExperiment again, Map<String, Double> noises) {
        ResultDocument.Data data = stored.result().data();
        for (CellComparison.Pair<Run> row :
                cells.rows("runs", stored.result().runs(), again.result().runs(), Run::id)) {
            Run before = row.stored();
            Run now = row.again();
            cells.same(row.name() + "/status", before.status(), now.status());
            cells.same(row.name() + "/epochs", before.epochs(), now.epochs());
            CostCells.compare(cells, row, stored.history(), again.history(), noises.get(before.id()));
            cells.near(row.name() + "/trainAccuracy", before.trainAccuracy(), now.trainAccuracy(), oneOf(data.train()));
            cells.near(row.name() + "/testAccuracy", before.testAccuracy(), now.testAccuracy(), oneOf(data.test()));
        }
    }

    private static double oneOf(int samples) {
        return samples == 0 ? 0 : 1.0 / samples + 1e-12; // accuracies are quotients
    }

    /** How far one rounding error carries a run's parameters; at least what the format itself says. */
    private static double noise(Run run, ParityEntry parity) {
        double roundoff = 100
                * Precision.valueOf(run.precision().toUpperCase(Locale.ROOT)).unitRoundoff();
        return parity == null || parity.bound() == null ? roundoff : Math.max(roundoff, parity.bound());
    }

    private static void parity(CellComparison cells, ResultDocument before, ResultDocument now) {
        Function<ParityEntry, String> key = entry -> String.join(" – ", entry.runs());
        for (CellComparison.Pair<ParityEntry> row : cells.rows("parity", before.parity(), now.parity(), key)) {
            ParityEntry stored = row.stored();
            ParityEntry again = row.again();
            cells.same(
                    row.name() + "/verdict",
                    stored.verdict(),
                    isAtTheEdge(stored, again) ? stored.verdict() : again.verdict());
            cells.rows(row.name() + "/steps", stored.steps(), again.steps(), step -> "step " + step.step())
                    .forEach(step -> cells.same(
                            step.name() + "/agrees",
                            step.stored().agrees(),
                            step.again().agrees()));
        }
    }

    /** Whether a bound lets one tell is a matter of rounding where it is about as large as it may be. */
    private static boolean isAtTheEdge(ParityEntry stored, ParityEntry again) {
        return !stored.hasParted() && !again.hasParted() && isAtTheEdge(stored.bound()) && isAtTheEdge(again.bound());
    }

    private static boolean isAtTheEdge(Double bound) {
        return bound != null
                && bound > Parity.LARGEST_BOUND / ORDER_OF_MAGNITUDE
                && bound < Parity.LARGEST_BOUND * ORDER_OF_MAGNITUDE;
    }

    private static void gradients(CellComparison cells, ResultDocument before, ResultDocument now) {
        Function<GradientEntry, String> key = entry -> String.join(
                "/", entry.model(), entry.precision(), entry.parameter(), entry.witness(), "point " + entry.point());
        for (CellComparison.Pair<GradientEntry> row :
                cells.rows("gradients", before.gradients(), now.gradients(), key)) {
            GradientEntry stored = row.stored();
            GradientEntry again = row.again();
            cells.same(row.name() + "/judgement", stored.judgement(), again.judgement());
            cells.same(
                    row.name() + "/verdict",
                    stored.verdict(),
                    isAtTheEdge(stored, again) ? stored.verdict() : again.verdict());
        }
    }

    /** Whether a numeric witness's error lets it tell is a matter of rounding, as the error is. */
    private static boolean isAtTheEdge(GradientEntry stored, GradientEntry again) {
        return Set.of(WitnessVerdict.AGREES.label(), WitnessVerdict.CANNOT_TELL.label())
                .equals(new HashSet<>(List.of(stored.verdict(), again.verdict())));
    }

    private static String key(DifferenceEntry entry) {
        return "%s/%s/%s".formatted(entry.model(), entry.scheme(), entry.epsilon());
    }

    /** How many samples are taken for another class than before. */
    private static int moved(List<List<Integer>> stored, List<List<Integer>> again) {
        if (!sizes(stored).equals(sizes(again))) {
            return Integer.MAX_VALUE; // other classes
        }
        int difference = 0;
        for (int actual = 0; actual < stored.size(); actual++) {
            for (int predicted = 0; predicted < stored.get(actual).size(); predicted++) {
                difference += Math.abs(
                        stored.get(actual).get(predicted) - again.get(actual).get(predicted));
            }
        }
        return difference / 2;
    }

    private static List<Integer> sizes(List<List<Integer>> counts) {
        return counts.stream().map(List::size).toList();
    }
}
