package org.handgrad.report.plot;

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
import org.handgrad.report.document.SnapshotDocument;
import org.handgrad.report.document.SnapshotDocument.Answers;
import org.handgrad.report.document.StoredExperiment;

/** What models of one input answer, over the samples that they were trained on; one panel an output. */
final class FitPlot {
    static final String FILE = "fit.svg";

    private FitPlot() {}

    static Optional<Plot> of(StoredExperiment stored) {
        SnapshotDocument snapshots = stored.snapshots();
        if (snapshots.points() == null || snapshots.axes().size() != 1) {
            return Optional.empty();
        }
        Map<String, Run> runs = stored.result().runs().stream().collect(Collectors.toMap(Run::id, Function.identity()));
        RunLabels labels = new RunLabels(stored.result().runs());
        List<String> outputs =
                OutputNames.of(stored.result(), snapshots.points().y().size());
        List<Double> x = snapshots.axes().get(0);
        PlotColumns lines = new PlotColumns("x", "y", "model", "output");
        Set<String> shown = new LinkedHashSet<>();
        for (Answers answers : DrawnRuns.of(snapshots.trained(), one -> runs.get(one.run()))) {
            String label = labels.modelAndOptimizer(runs.get(answers.run()));
            shown.add(label);
            for (int output = 0; output < answers.predictions().size(); output++) {
                for (int i = 0; i < x.size(); i++) {
                    Double answer = answers.predictions().get(output).get(i);
                    if (answer != null) {
                        lines.add(x.get(i), answer, label, outputs.get(output));
                    }
                }
            }
        }
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        PlotColumns samples = new PlotColumns("x", "y", "output");
        List<Double> inputs = snapshots.points().x().get(0);
        for (int output = 0; output < outputs.size(); output++) {
            for (int i = 0; i < inputs.size(); i++) {
                samples.add(inputs.get(i), snapshots.points().y().get(output).get(i), outputs.get(output));
            }
        }
        String feature = stored.result().data().features().get(0);
        String answer = outputs.size() == 1 ? outputs.get(0) : "output";
        return Optional.of(new Chart("Fit of the samples: " + stored.result().experiment(), feature, answer)
                .layer("point", samples, map("x", "x", "y", "y"), "size", 2.5, "color", Palette.GREY, "alpha", 0.7)
                .layer("line", lines, map("x", "x", "y", "y", "color", "model"), "size", 0.9)
                .colours("model", List.copyOf(shown))
                .panels("output", new ArrayList<>(outputs), false)
                .plot(FILE));
    }
}
