package org.handgrad.report.plot;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.handgrad.report.document.StoredExperiment;

/** All plots of an experiment. */
public final class Plots {
    private Plots() {}

    /**
     * The function of each plot by file name, in the order of a report. It returns nothing if there is nothing to
     * plot.
     */
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
