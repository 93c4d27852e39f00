package org.handgrad.report.plot;

import static org.handgrad.report.plot.Chart.map;

import java.util.List;
import java.util.Optional;
import org.handgrad.report.document.ResultDocument;
import org.handgrad.report.document.ResultDocument.DifferenceEntry;

/** The error of finite differences over their step: truncation on the right, rounding on the left, a V. */
final class DifferencePlot {
    static final String FILE = "differences.svg";

    private DifferencePlot() {}

    static Optional<Plot> of(ResultDocument result) {
        PlotColumns points = new PlotColumns("epsilon", "error", "scheme", "model");
        for (DifferenceEntry entry : result.differences()) {
            if (entry.relativeError() != null && entry.relativeError() > 0) {
                points.add(entry.epsilon(), entry.relativeError(), entry.scheme(), entry.model());
            }
        }
        if (points.isEmpty()) {
            return Optional.empty();
        }
        List<String> schemes = result.differences().stream()
                .map(DifferenceEntry::scheme)
                .distinct()
                .toList();
        List<String> models = result.differences().stream()
                .map(DifferenceEntry::model)
                .distinct()
                .toList();
        Object[] mapping = {"x", "epsilon", "y", "error", "color", "scheme"};
        return Optional.of(new Chart("Error of finite differences: " + result.experiment(), "step ε", "‖g_ε − g‖ / ‖g‖")
                .layer("line", points, map(mapping), "size", 0.8)
                .layer("point", points, map(mapping), "size", 2.5)
                .logarithmic("x")
                .logarithmic("y")
                .colours("scheme", schemes)
                .panels("model", models, true)
                .plot(FILE));
    }
}
