package org.handgrad.report.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import org.handgrad.report.document.ResultDocument;
import org.handgrad.report.document.ResultDocument.Run;

/**
 * Runs that differ in seed and fold alone, as one number: the mean, and how far it may be trusted. With folds that is the standard error of
 * the mean over folds, s/√k, of the means of each fold over its seeds; the training parts of folds overlap, so it is too small rather than
 * too large. With seeds alone it is the standard deviation.
 */
final class Repetitions {
    /** A spread that is smaller than this part of its numbers is their rounding, of which no digit holds. */
    private static final double ROUNDING = 1e-12;

    private Repetitions() {}

    /** What the numbers after ± are; said under the table. */
    static String rule(ResultDocument result) {
        long seeds = count(result, Run::seed);
        long folds = count(result, Run::fold);
        if (folds > 1) {
            return "- Cells: mean ± standard error over %s folds%s divided by √%s).\n"
                    .formatted(
                            folds,
                            seeds > 1
                                    ? " of %s seeds each (standard deviation of the folds".formatted(seeds)
                                    : " (standard deviation",
                            folds);
        }
        return seeds > 1 ? "- Cells: mean ± standard deviation over %s seeds (divisor n − 1).\n".formatted(seeds) : "";
    }

    private static long count(ResultDocument result, Function<Run, Object> part) {
        return result.runs().stream()
                .map(part)
                .filter(Objects::nonNull)
                .distinct()
                .count();
    }

    /** A cell for some runs of one build: how they ended, where none ended well; how many did, where some did not. */
    static String cell(List<Run> runs, Function<Run, Double> part, DoubleFunction<String> format) {
        List<Run> ended = runs.stream().filter(Run::endedWell).toList();
        if (ended.isEmpty()) {
            return runs.isEmpty() ? "–" : end(runs.get(0));
        }
        List<Run> valued = ended.stream().filter(run -> part.apply(run) != null).toList();
        if (valued.isEmpty()) {
            return "–";
        }
        List<Double> values = valued.stream().map(part).toList();
        String number = format.apply(NumberText.mean(values));
        String spread = values.size() == 1 ? "" : " ± " + formatted(spread(valued, part), format);
        String some = ended.size() == runs.size() ? "" : " (%s of %s)".formatted(ended.size(), runs.size());
        return number + spread + some;
    }

    private static double spread(List<Run> runs, Function<Run, Double> part) {
        Map<Integer, List<Double>> folds = new LinkedHashMap<>();
        for (Run run : runs) {
            folds.computeIfAbsent(Objects.requireNonNullElse(run.fold(), 0), unseen -> new ArrayList<>())
                    .add(part.apply(run));
        }
        List<Double> means = folds.values().stream().map(NumberText::mean).toList();
        double spread = means.size() > 1
                ? NumberText.spread(means) / Math.sqrt(means.size())
                : NumberText.spread(runs.stream().map(part).toList());
        return spread > ROUNDING * Math.abs(means.get(0)) ? spread : 0;
    }

    /** Percentages keep their decimal; two digits of anything else say enough. */
    private static String formatted(double spread, DoubleFunction<String> format) {
        String formatted = format.apply(spread);
        return formatted.endsWith("%") ? formatted : NumberText.magnitude(spread);
    }

    private static String end(Run run) {
        return switch (run.status()) {
            case "diverged" -> "diverged in epoch " + run.epochs();
            case "interrupted" -> run.epochs() == 0 ? "not begun" : "interrupted after epoch " + run.epochs();
            default -> "failed after epoch " + run.epochs();
        };
    }
}
