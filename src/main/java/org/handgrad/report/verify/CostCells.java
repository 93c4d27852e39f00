package org.handgrad.report.verify;

import java.util.List;
import java.util.Map;
import org.handgrad.data.Part;
import org.handgrad.report.document.HistoryCsv;
import org.handgrad.report.document.ResultDocument.Run;

/** The costs of a run, at its end and epoch by epoch. */
final class CostCells {
    /** What a cost keeps from one machine to another: the digits that tables show. */
    private static final double RELATIVE = 1e-6;

    private CostCells() {}

    /**
     * Compares all costs, and those without DL4J's clip where some are stored: a rerun that no longer clips has the same ones as
     * with it.
     *
     * @param noise what rounding may do to the cost of the run
     */
    static void compare(
            CellComparison cells,
            CellComparison.Pair<Run> row,
            Map<String, List<Double>> stored,
            Map<String, List<Double>> again,
            double noise) {
        Run before = row.stored();
        Run now = row.again();
        cells.near(row.name() + "/finalCost", before.finalCost(), now.finalCost(), allowed(before.finalCost(), noise));
        if (before.finalCostUnclipped() != null) {
            double allowed = allowed(before.finalCostUnclipped(), noise);
            cells.near(row.name() + "/finalCostUnclipped", before.finalCostUnclipped(), now.trueCost(), allowed);
        }
        String run = before.id();
        List<Double> others = again.getOrDefault(run, List.of());
        history(cells, run, stored.getOrDefault(run, List.of()), others, noise);
        String column = HistoryCsv.unclipped(run);
        if (stored.containsKey(column)) {
            history(cells, column, stored.get(column), again.getOrDefault(column, others), noise);
        }
        for (Part part : Part.values()) {
            String heldOut = HistoryCsv.heldOut(run, part);
            if (stored.containsKey(heldOut)) {
                history(cells, heldOut, stored.get(heldOut), again.getOrDefault(heldOut, List.of()), noise);
            }
        }
    }

    /** Names the first epoch that drifted, and not all that follow from it. */
    private static void history(
            CellComparison cells, String run, List<Double> stored, List<Double> again, double noise) {
        int epoch = 0;
        while (epoch + 1 < Math.min(stored.size(), again.size())
                && Math.abs(stored.get(epoch) - again.get(epoch)) <= allowed(stored.get(epoch), noise)) {
            epoch++;
        }
        String cell = "history/%s/epoch %s".formatted(run, epoch);
        cells.near(cell, at(stored, epoch), at(again, epoch), allowed(at(stored, epoch), noise));
    }

    private static Double at(List<Double> costs, int epoch) {
        return epoch < costs.size() ? costs.get(epoch) : null;
    }

    private static double allowed(Double cost, double noise) {
        return cost == null || !Double.isFinite(cost) ? noise : RELATIVE * Math.abs(cost) + noise;
    }
}
