package org.handgrad.report.plot;

import static org.handgrad.report.plot.Chart.list;
import static org.handgrad.report.plot.Chart.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.handgrad.report.document.ResultDocument;
import org.handgrad.report.document.ResultDocument.ParityEntry;
import org.handgrad.report.document.ResultDocument.Run;
import org.handgrad.report.document.SnapshotDocument.Distances;
import org.handgrad.report.document.StoredExperiment;
import org.handgrad.report.table.ParityTable;

/** How far the builds are apart, step by step, beside how far they may be; of several seeds the one nearest its bound. */
final class ParityPlot {
    static final String FILE = "parity.svg";

    private static final int MOST_CURVES = 8; // that an eye can follow
    private static final double NOTHING = 1e-18; // where 0 is drawn: a logarithmic axis has no place for it

    private ParityPlot() {}

    static Optional<Plot> of(StoredExperiment stored) {
        ResultDocument result = stored.result();
        Map<String, Run> runs = result.runs().stream().collect(Collectors.toMap(Run::id, Function.identity()));
        RunLabels labels = new RunLabels(result.runs());
        PlotColumns distances = new PlotColumns("step", "distance", "series", "line", "model", "pair");
        PlotColumns bounds = new PlotColumns("step", "distance", "series", "line", "model", "pair");
        Set<String> shown = new LinkedHashSet<>();
        Set<String> models = new LinkedHashSet<>();
        Map<List<String>, Distances> curves =
                stored.snapshots().distances().stream().collect(Collectors.toMap(Distances::runs, Function.identity()));
        List<ParityEntry> entries = ParityTable.worstOfSeeds(result);
        for (ParityEntry entry : nearestTheirBounds(entries)) {
            Distances curve = curves.get(entry.runs());
            Run other = runs.get(entry.runs().get(1));
            if (curve == null || other == null || curve.largest().isEmpty()) {
                continue;
            }
            String label = "%s, %s".formatted(other.build(), labels.label(other));
            shown.add(label);
            models.add(other.model());
            for (int i = 0; i < curve.largest().size(); i++) {
                Double distance = curve.largest().get(i);
                if (distance != null) {
                    distances.add(
                            (double) i * curve.stride(),
                            Math.max(NOTHING, distance),
                            label,
                            "distance",
                            other.model(),
                            other.id());
                }
            }
            if (entry.bound() != null) {
                double last = (curve.largest().size() - 1.0) * curve.stride();
                bounds.add(0.0, entry.bound(), label, "bound", other.model(), other.id() + " bound");
                bounds.add(last, entry.bound(), label, "bound", other.model(), other.id() + " bound");
            }
        }
        if (distances.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> mapping =
                map("x", "step", "y", "distance", "color", "series", "linetype", "line", "group", "pair");
        return Optional.of(new Chart(
                        "Distance from the hand build: " + result.experiment(),
                        "step (0 drawn at 1e-18)" + restriction(entries.size()),
                        "‖θ − θ′‖ / max ‖θ‖")
                .layer("line", distances, mapping, "size", 0.8)
                .layer("line", bounds, mapping, "size", 0.8)
                .logarithmic("y")
                .colours("hand and", List.copyOf(shown))
                .scale(
                        "linetype",
                        "name",
                        "",
                        "values",
                        list("solid", "dashed"),
                        "limits",
                        list("distance", "bound"),
                        "discrete",
                        true)
                .panels("model", new ArrayList<>(models), true)
                .plot(FILE));
    }

    /** In their own order. */
    private static List<ParityEntry> nearestTheirBounds(List<ParityEntry> entries) {
        List<ParityEntry> nearest = entries.stream()
                .sorted(Comparator.comparingDouble(ParityTable::excess).reversed())
                .limit(MOST_CURVES)
                .toList();
        return entries.stream().filter(nearest::contains).toList();
    }

    private static String restriction(int entries) {
        return entries <= MOST_CURVES ? "" : "; the %s of %s nearest to their bounds".formatted(MOST_CURVES, entries);
    }
}
