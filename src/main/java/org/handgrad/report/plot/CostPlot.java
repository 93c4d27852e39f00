package org.handgrad.report.plot;

import static org.handgrad.report.plot.Chart.list;
import static org.handgrad.report.plot.Chart.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.handgrad.report.document.HistoryCsv;
import org.handgrad.report.document.ResultDocument.Run;
import org.handgrad.report.document.StoredExperiment;

/** The cost of every run over its epochs, one panel a model. */
final class CostPlot {
    static final String FILE = "cost.svg";

    private static final double LARGEST = 1e300; // beyond it, an axis has no room above a value
    private static final double LINEAR = 1e12; // beyond it, a linear axis may have no room for one value
    private static final int MOST_POINTS = 100; // of a line: a panel has three pixels for each

    private CostPlot() {}

    static Optional<Plot> of(StoredExperiment stored) {
        List<Run> runs = stored.result().runs();
        RunLabels labels = new RunLabels(runs);
        PlotColumns points = new PlotColumns("epoch", "cost", "run", "series", "build", "model");
        boolean positive = true;
        double largest = 0;
        List<String> lines =
                new ArrayList<>(runs.stream().map(Run::build).distinct().toList());
        for (Run run : runs) {
            String unclipped = HistoryCsv.unclipped(run.id());
            for (String column : List.of(run.id(), unclipped)) {
                List<Double> costs = stored.history().getOrDefault(column, List.of());
                String line = column.equals(unclipped) ? HistoryCsv.unclipped(run.build()) : run.build();
                for (int epoch : thinned(costs.size())) {
                    double cost = costs.get(epoch);
                    if (Math.abs(cost) <= LARGEST) {
                        points.add((double) epoch, cost, column, labels.label(run), line, run.model());
                        positive &= cost > 0;
                        largest = Math.max(largest, Math.abs(cost));
                    }
                }
                if (!costs.isEmpty() && !lines.contains(line)) {
                    lines.add(line);
                }
            }
        }
        if (points.isEmpty()) {
            return Optional.empty();
        }
        Chart chart = new Chart(
                        "Cost over training: " + stored.result().experiment(),
                        "epoch (linear)",
                        "cost (%s)".formatted(positive ? "log" : largest > LINEAR ? "symmetric log" : "linear"))
                .layer(
                        "line",
                        points,
                        map(
                                "x",
                                "epoch",
                                "y",
                                "cost",
                                "color",
                                "series",
                                "group",
                                "run",
                                "linetype",
                                "build",
                                "size",
                                "build",
                                "alpha",
                                "build"))
                .colours("gradient", runs.stream().map(labels::label).distinct().toList())
                .scale(
                        "linetype",
                        "name",
                        "build",
                        "values",
                        list("solid", "dashed", "dotted", "dotdash"),
                        "limits",
                        lines,
                        "discrete",
                        true)
                .scale( // what lies on the line of another build is to be seen
                        "alpha",
                        "name",
                        "build",
                        "values",
                        list(0.35, 1.0, 1.0, 1.0),
                        "limits",
                        lines,
                        "discrete",
                        true)
                .scale("size", "name", "build", "values", list(2.2, 0.8, 0.8, 0.8), "limits", lines, "discrete", true)
                .panels("model", runs.stream().map(Run::model).distinct().toList(), false);
        if (positive) {
            chart.logarithmic("y");
        } else if (largest > LINEAR) {
            chart.symmetricallyLogarithmic("y");
        }
        return Optional.of(chart.plot(FILE));
    }

    /** At most so many indices, evenly spaced, the first and the last among them. */
    private static List<Integer> thinned(int size) {
        List<Integer> kept = new ArrayList<>();
        int count = Math.min(size, MOST_POINTS + 1);
        for (int i = 0; i < count; i++) {
            kept.add(count == 1 ? 0 : Math.toIntExact((long) i * (size - 1) / (count - 1)));
        }
        return kept;
    }
}
