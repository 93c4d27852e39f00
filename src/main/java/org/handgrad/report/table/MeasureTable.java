package org.handgrad.report.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.handgrad.data.Part;
import org.handgrad.measure.Measure;
import org.handgrad.report.document.ResultDocument;
import org.handgrad.report.document.ResultDocument.PartMeasures;
import org.handgrad.report.document.ResultDocument.Run;

/** What the predictions of each comparison are worth on the part that models are judged by; the last row is the trivial model's. */
public final class MeasureTable {
    private static final List<Measure> CLASSES = List.of(
            Measure.ACCURACY,
            Measure.BALANCED_ACCURACY,
            Measure.F1_MACRO,
            Measure.MATTHEWS,
            Measure.ROC_AUC,
            Measure.LOG_LOSS);
    private static final List<Measure> QUANTITIES =
            List.of(Measure.RMSE, Measure.MAE, Measure.MEDIAN_ERROR, Measure.R_SQUARED);

    private final ResultDocument result;
    private final String part;
    private final Map<String, PartMeasures> byRun;
    private final List<Measure> measures;

    /** Builds whose cells are all the same share a row. */
    private record Row(
            String model,
            String gradient,
            String optimizer,
            double learningRate,
            List<String> builds,
            List<String> cells) {}

    private MeasureTable(ResultDocument result) {
        this.result = result;
        this.part = judged(result);
        this.byRun = result.measures().stream()
                .filter(entry -> entry.part().equals(part))
                .collect(Collectors.toMap(PartMeasures::run, Function.identity()));
        this.measures = (isRegression(result) ? QUANTITIES : CLASSES)
                .stream()
                        .filter(measure -> byRun.values().stream()
                                .anyMatch(entry -> entry.values().containsKey(measure.key())))
                        .toList();
    }

    /** The table; empty if nothing was measured. */
    public static Optional<Table> of(ResultDocument result) {
        MeasureTable table = new MeasureTable(result);
        return table.measures.isEmpty() ? Optional.empty() : Optional.of(table.table());
    }

    /** What the table is of, and which models have learned nothing; said under it. */
    public static String rule(ResultDocument result) {
        MeasureTable table = new MeasureTable(result);
        return "\n- Measures of the %s part; the trivial model always gives %s.\n"
                        .formatted(
                                table.part.equals(Part.TRAIN.label()) ? "training" : table.part,
                                isRegression(result)
                                        ? "the mean of the training targets"
                                        : "the class frequencies of the training part, so it decides for the most frequent class")
                + Repetitions.rule(result)
                + table.noBetter();
    }

    private static boolean isRegression(ResultDocument result) {
        return result.data() != null && "regression".equals(result.data().task());
    }

    /** The last part that there is. */
    private static String judged(ResultDocument result) {
        String last = Part.TRAIN.label();
        for (Part some : Part.values()) {
            if (result.measures().stream().anyMatch(entry -> entry.part().equals(some.label()))) {
                last = some.label();
            }
        }
        return last;
    }

    private Table table() {
        List<Row> rows = new ArrayList<>();
        for (ComparedRuns comparison : ComparedRuns.of(result.runs())) {
            Map<List<String>, List<String>> builds = new LinkedHashMap<>();
            comparison
                    .runs()
                    .forEach((build, runs) -> builds.computeIfAbsent(
                                    cells(runs, PartMeasures::values), unseen -> new ArrayList<>())
                            .add(build));
            builds.forEach((cells, same) -> rows.add(new Row(
                    comparison.model(),
                    comparison.gradient(),
                    comparison.optimizer(),
                    comparison.learningRate(),
                    same,
                    cells)));
        }
        Table.Builder<Row> table =
                VaryingColumns.of(rows, Row::model, Row::gradient, Row::optimizer, Row::learningRate);
        table.text("builds", row -> String.join(", ", row.builds()));
        for (int i = 0; i < measures.size(); i++) {
            int column = i;
            table.number(measures.get(i).label(), row -> row.cells().get(column));
        }
        return withTrivial(table.rows(rows));
    }

    private Table withTrivial(Table table) {
        Map<Integer, Run> oncePerFold = new LinkedHashMap<>();
        result.runs().stream()
                .filter(run -> byRun.containsKey(run.id()))
                .forEach(run -> oncePerFold.putIfAbsent(Objects.requireNonNullElse(run.fold(), 0), run));
        List<String> cells = cells(List.copyOf(oncePerFold.values()), PartMeasures::trivial);
        List<String> last = new ArrayList<>(List.of("trivial model"));
        while (last.size() < table.header().size() - cells.size()) {
            last.add("–");
        }
        last.addAll(cells);
        List<List<String>> rows = new ArrayList<>(table.rows());
        rows.add(last);
        return new Table(table.header(), table.numeric(), rows);
    }

    private List<String> cells(List<Run> runs, Function<PartMeasures, Map<String, Double>> which) {
        return measures.stream()
                .map(measure -> Repetitions.cell(runs, run -> value(run, which, measure), format(measure)))
                .toList();
    }

    private Double value(Run run, Function<PartMeasures, Map<String, Double>> which, Measure measure) {
        PartMeasures entry = byRun.get(run.id());
        return entry == null ? null : which.apply(entry).get(measure.key());
    }

    private static DoubleFunction<String> format(Measure measure) {
        return switch (measure.form()) {
            case PERCENT -> NumberText::percent;
            case SCORE -> NumberText::score;
            case AMOUNT -> NumberText::significant;
        };
    }

    /** Names the models that the trivial one beats, or equals, by the main measure. */
    private String noBetter() {
        Measure main = main();
        String models = ComparedRuns.of(result.runs()).stream()
                .filter(comparison -> isNoBetter(comparison, main))
                .map(ComparedRuns::model)
                .distinct()
                .collect(Collectors.joining(", "));
        return models.isEmpty()
                ? ""
                : "- No better than the trivial model by %s: %s.\n".formatted(main.label(), models);
    }

    private Measure main() {
        return switch (result.data() == null ? "" : result.data().task()) {
            case "regression" -> Measure.R_SQUARED;
            case "multi-label" -> Measure.F1_MACRO;
            default -> Measure.BALANCED_ACCURACY;
        };
    }

    private boolean isNoBetter(ComparedRuns comparison, Measure main) {
        List<Run> runs =
                comparison.runs().values().stream().flatMap(List::stream).toList();
        List<Double> own = values(runs, PartMeasures::values, main);
        List<Double> trivial = values(runs, PartMeasures::trivial, main);
        return !own.isEmpty() && !trivial.isEmpty() && !main.isBetter(NumberText.mean(own), NumberText.mean(trivial));
    }

    private List<Double> values(List<Run> runs, Function<PartMeasures, Map<String, Double>> which, Measure measure) {
        return runs.stream()
                .map(run -> value(run, which, measure))
                .filter(Objects::nonNull)
                .toList();
    }
}
