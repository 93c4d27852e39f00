package org.handgrad.report.plot;

import static org.handgrad.report.plot.Chart.list;
import static org.handgrad.report.plot.Chart.map;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.handgrad.report.document.ResultDocument.Run;
import org.handgrad.report.document.SnapshotDocument.Step;
import org.handgrad.report.document.SnapshotDocument.Way;
import org.handgrad.report.document.StoredExperiment;

/** The share of the cost: what each parameter has taken of its fall so far, and the rest, which is of second order. */
final class SharePlot {
    static final String FILE = "share.svg";

    private static final String REST = "second order";
    private static final String ALL = "all together";
    private static final int LINEAR = 100; // epochs that a linear axis can show

    private SharePlot() {}

    static Optional<Plot> of(StoredExperiment stored) {
        Map<String, Run> runs = stored.result().runs().stream().collect(Collectors.toMap(Run::id, Function.identity()));
        RunLabels labels = new RunLabels(stored.result().runs());
        PlotColumns points = new PlotColumns("epoch", "taken", "who", "panel");
        Set<String> parameters = new LinkedHashSet<>();
        Set<String> panels = new LinkedHashSet<>();
        int last = stored.result().runs().stream().mapToInt(Run::epochs).max().orElse(0);
        boolean logarithmic = last > LINEAR;
        for (Way way : DrawnRuns.of(stored.snapshots().runs(), way -> runs.get(way.run()))) {
            String panel = labels.modelAndOptimizer(runs.get(way.run()));
            panels.add(panel);
            for (Step step : way.snapshots()) {
                if ((logarithmic && step.epoch() == 0)
                        || step.secondOrder() == null
                        || step.taken().containsValue(null)) {
                    continue;
                }
                double epoch = step.epoch();
                double all = step.secondOrder();
                for (Map.Entry<String, Double> part : step.taken().entrySet()) {
                    parameters.add(part.getKey());
                    points.add(epoch, part.getValue(), part.getKey(), panel);
                    all += part.getValue();
                }
                points.add(epoch, step.secondOrder(), REST, panel);
                points.add(epoch, all, ALL, panel);
            }
        }
        if (points.isEmpty()) {
            return Optional.empty();
        }
        List<String> who = new ArrayList<>(parameters);
        List<Object> colours = Palette.of(parameters.size());
        List<Object> lines = parameters.stream().map(name -> (Object) "solid").collect(Collectors.toList());
        who.addAll(List.of(REST, ALL));
        colours.addAll(list(Palette.GREY, "#000000"));
        lines.addAll(list("dashed", "dotted"));
        Chart chart = new Chart(
                        "Share of the cost: " + stored.result().experiment(),
                        logarithmic ? "epoch (log)" : "epoch (linear)",
                        "reduction of the cost, −Σ g·Δθ")
                .layer("line", points, map("x", "epoch", "y", "taken", "color", "who", "linetype", "who"), "size", 0.9)
                .colours("parameter", who, colours)
                .scale(
                        "linetype",
                        "name",
                        "parameter",
                        "values",
                        lines,
                        "limits",
                        new ArrayList<>(who),
                        "discrete",
                        true)
                .panels("panel", new ArrayList<>(panels), false);
        return Optional.of((logarithmic ? chart.logarithmic("x") : chart).plot(FILE));
    }
}
