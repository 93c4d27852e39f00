package org.handgrad.report.plot;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.handgrad.report.document.StoredExperiment;

/** All pictures of an experiment. */
public final class Plots {
    private Plots() {}

    /** What draws each picture, by its file, in the order of a report; nothing is drawn where there is nothing to see. */
    public static Map<String, Function<StoredExperiment, Optional<Plot>>> byFile() {
        Map<String, Function<StoredExperiment, Optional<Plot>>> plots = new LinkedHashMap<>();
        plots.put(CostPlot.FILE, CostPlot::of);
        plots.put(ParityPlot.FILE, ParityPlot::of);
        plots.put(DifferencePlot.FILE, stored -> DifferencePlot.of(stored.result()));
        plots.put(SharePlot.FILE, SharePlot::of);
        plots.put(FitPlot.FILE, FitPlot::of);
        plots.put(BoundaryPlot.FILE, BoundaryPlot::of);
        return plots;
    }
}
