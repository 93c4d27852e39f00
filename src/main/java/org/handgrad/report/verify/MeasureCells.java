package org.handgrad.report.verify;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.handgrad.measure.Measure;
import org.handgrad.report.document.ResultDocument.CategoryMeasures;
import org.handgrad.report.document.ResultDocument.PartMeasures;

/**
 * Measures beside those of a rerun. Of decisions one sample may be taken for another class, which moves the recall of its class by one part
 * of its samples, and an average or a coefficient by at most twice as much; of ranks it may change places with another. Amounts keep six digits.
 */
final class MeasureCells {
    private static final double RELATIVE = 1e-6;
    private static final Set<String> AMOUNTS = EnumSet.of(
                    Measure.LOG_LOSS, Measure.BRIER, Measure.RMSE, Measure.MAE, Measure.MEDIAN_ERROR, Measure.R_SQUARED)
            .stream()
            .map(Measure::key)
            .collect(Collectors.toUnmodifiableSet());

    private MeasureCells() {}

    /**
     * Compares all values; nothing if none were stored, as was once so.
     *
     * @param noise what rounding may do to the cost of a run
     */
    static void compare(
            CellComparison cells, List<PartMeasures> stored, List<PartMeasures> again, ToDoubleFunction<String> noise) {
        if (stored.isEmpty()) {
            return;
        }
        for (CellComparison.Pair<PartMeasures> row :
                cells.rows("measures", stored, again, entry -> entry.run() + " " + entry.part())) {
            PartMeasures before = row.stored();
            double ofCost = noise.applyAsDouble(before.run());
            cells.near(row.name() + "/cost", before.cost(), row.again().cost(), amount(before.cost(), ofCost));
            double ofOneSample = 2.0 / smallest(before);
            values(cells, row.name(), before.values(), row.again().values(), ofOneSample, ofCost);
            values(cells, row.name() + "/trivial", before.trivial(), row.again().trivial(), 0, 0);
            for (CellComparison.Pair<CategoryMeasures> category :
                    cells.rows(row.name(), before.categories(), row.again().categories(), CategoryMeasures::name)) {
                values(
                        cells,
                        category.name(),
                        category.stored().values(),
                        category.again().values(),
                        ofOneSample,
                        ofCost);
            }
        }
    }

    /** The samples of the smallest class that occurs. */
    private static int smallest(PartMeasures part) {
        return part.categories().stream()
                .mapToInt(CategoryMeasures::samples)
                .filter(samples -> samples > 0)
                .min()
                .orElse(part.samples());
    }

    private static void values(
            CellComparison cells,
            String name,
            Map<String, Double> stored,
            Map<String, Double> again,
            double ofOneSample,
            double ofCost) {
        stored.forEach((measure, value) -> cells.near(
                name + "/" + measure,
                value,
                again.get(measure),
                AMOUNTS.contains(measure) ? amount(value, ofCost) : ofOneSample + RELATIVE));
    }

    private static double amount(Double value, double noise) {
        return value == null ? noise : RELATIVE * Math.abs(value) + noise;
    }
}
