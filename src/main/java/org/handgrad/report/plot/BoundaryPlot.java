package org.handgrad.report.plot;

import static org.handgrad.report.plot.Chart.map;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.handgrad.report.document.ResultDocument;
import org.handgrad.report.document.ResultDocument.Run;
import org.handgrad.report.document.SnapshotDocument;
import org.handgrad.report.document.SnapshotDocument.Answers;
import org.handgrad.report.document.StoredExperiment;

/**
 * What models of two inputs answer, over the samples that they were trained on, and where their decision changes; one panel a
 * model and output.
 */
final class BoundaryPlot {
    static final String FILE = "boundary.svg";

    private BoundaryPlot() {}

    static Optional<Plot> of(StoredExperiment stored) {
        SnapshotDocument snapshots = stored.snapshots();
        if (snapshots.points() == null || snapshots.axes().size() != 2) {
            return Optional.empty();
        }
        ResultDocument result = stored.result();
        boolean decides = !result.data().classes().isEmpty();
        Map<String, Run> runs = result.runs().stream().collect(Collectors.toMap(Run::id, Function.identity()));
        RunLabels labels = new RunLabels(result.runs());
        List<String> outputs = OutputNames.of(result, snapshots.points().y().size());
        PlotColumns surface = new PlotColumns("x", "y", "answer", "panel");
        PlotColumns boundary = new PlotColumns("x", "y", "toX", "toY", "panel");
        PlotColumns samples = new PlotColumns("x", "y", "target", "panel");
        Set<String> panels = new LinkedHashSet<>();
        for (Answers answers : DrawnRuns.of(snapshots.trained(), one -> runs.get(one.run()))) {
            for (int output = 0; output < outputs.size(); output++) {
                String model = labels.modelAndOptimizer(runs.get(answers.run()));
                String panel = outputs.size() == 1 ? model : model + ": " + outputs.get(output);
                panels.add(panel);
                List<List<Double>> predictions = answers.predictions();
                addGrid(surface, snapshots.axes(), predictions.get(output), panel);
                if (decides) {
                    boolean exclusive = "classification".equals(result.data().task());
                    addBoundary(boundary, snapshots.axes(), margins(predictions, output, exclusive), panel);
                }
                addSamples(samples, snapshots.points(), output, panel);
            }
        }
        if (surface.isEmpty()) {
            return Optional.empty();
        }
        Chart chart = new Chart(
                        (decides ? "Decision boundary: " : "Output: ") + result.experiment(),
                        result.data().features().get(0),
                        result.data().features().get(1))
                .layer("raster", surface, map("x", "x", "y", "y", "fill", "answer"));
        if (!boundary.isEmpty()) {
            chart.layer(
                    "segment",
                    boundary,
                    map("x", "x", "y", "y", "xend", "toX", "yend", "toY"),
                    "color",
                    "#000000",
                    "size",
                    1);
        }
        return Optional.of(chart.layer(
                        "point",
                        samples,
                        map("x", "x", "y", "y", "fill", "target"),
                        "shape",
                        21,
                        "size",
                        2.5,
                        "color",
                        "#000000")
                .scale(
                        "fill",
                        "name",
                        outputs.size() == 1 ? outputs.get(0) : "answer",
                        "scale_mapper_kind",
                        "color_gradient2",
                        "low",
                        Palette.LOW,
                        "mid",
                        Palette.MIDDLE,
                        "high",
                        Palette.HIGH,
                        "midpoint",
                        decides ? 0.5 : 0.0)
                .panels("panel", List.copyOf(panels), true)
                .plot(FILE));
    }

    /** By how much each answer is the decision: above ½, or above the largest of the other classes; null where there is none. */
    private static List<Double> margins(List<List<Double>> predictions, int output, boolean exclusive) {
        List<Double> margins = new ArrayList<>();
        for (int at = 0; at < predictions.get(output).size(); at++) {
            int here = at;
            List<Double> answers =
                    predictions.stream().map(answer -> answer.get(here)).toList();
            margins.add(answers.contains(null) ? null : margin(answers, output, exclusive));
        }
        return margins;
    }

    private static double margin(List<Double> answers, int output, boolean exclusive) {
        double against = 0.5;
        if (exclusive && answers.size() > 1) {
            against = Double.NEGATIVE_INFINITY;
            for (int other = 0; other < answers.size(); other++) {
                against = other == output ? against : Math.max(against, answers.get(other));
            }
        }
        return answers.get(output) - against;
    }

    private static void addBoundary(PlotColumns points, List<List<Double>> axes, List<Double> margins, String panel) {
        ZeroLine.of(axes.get(0), axes.get(1), margins)
                .forEach(piece -> points.add(piece.fromX(), piece.fromY(), piece.toX(), piece.toY(), panel));
    }

    /** An answer that is no number leaves its place empty. */
    private static void addGrid(PlotColumns points, List<List<Double>> axes, List<Double> values, String panel) {
        Iterator<Double> next = values.iterator();
        for (double second : axes.get(1)) {
            for (double first : axes.get(0)) {
                Double value = next.next();
                if (value != null) {
                    points.add(first, second, value, panel);
                }
            }
        }
    }

    private static void addSamples(PlotColumns samples, SnapshotDocument.Points points, int output, String panel) {
        for (int i = 0; i < points.x().get(0).size(); i++) {
            samples.add(
                    points.x().get(0).get(i),
                    points.x().get(1).get(i),
                    points.y().get(output).get(i),
                    panel);
        }
    }
}
