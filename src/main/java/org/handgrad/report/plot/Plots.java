package org.handgrad.report.plot;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.handgrad.report.document.StoredExperiment;

/** All pictures of an experiment. */
public final class Plots {
    private Plots() {}

    /** Those that there is something to see in. */
    public static List<Plot> of(StoredExperiment stored) {
        return Stream.of(
                        CostPlot.of(stored),
                        ParityPlot.of(stored),
                        DifferencePlot.of(stored.result()),
                        SharePlot.of(stored),
                        FitPlot.of(stored),
                        BoundaryPlot.of(stored))
                .flatMap(Optional::stream)
                .toList();
    }
}
