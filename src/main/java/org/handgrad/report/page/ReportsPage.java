package org.handgrad.report.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.handgrad.report.document.ExperimentSummary;
import org.handgrad.report.document.ResultDocument;
import org.handgrad.report.document.ResultDocument.Data;
import org.handgrad.report.document.ResultDocument.Model;
import org.handgrad.report.document.ResultDocument.Run;
import org.handgrad.report.table.Table;

/** {@code index.html} of all reports: lists, and the comparison of any two runs. */
public final class ReportsPage {
    private static final List<String> SCRIPTS = List.of("compare", "overview", "reports");
    private static final int MOST_POINTS = 60;

    private ReportsPage() {}

    /**
     * One row per report; the first cell is its name.
     *
     * @param unreadable files left out
     * @param interrupted folders of interrupted runs of other configurations
     */
    public record Lists(
            Table experiments, Table checks, Table derivations, List<String> unreadable, List<String> interrupted) {}

    /** What the page is drawn from. */
    private record Content(Lists lists, List<Summary> experiments) {}

    /**
     * What is shown and compared of an experiment: its result without gradients.
     *
     * @param shown the id of the run that stands for it; null if it has none
     * @param curve of that run
     * @param finished when it ended, in UTC; null if it is not known
     */
    private record Summary(
            String experiment,
            String description,
            Data data,
            List<Model> models,
            List<Run> runs,
            String configHash,
            String shown,
            Curve curve,
            String finished) {}

    /** A small curve: some epochs, and the costs after them; null where one is not finite. */
    private record Curve(List<Integer> epochs, List<Double> costs) {
        static Curve of(List<Double> all) {
            List<Integer> epochs = List.copyOf(CurveThinning.of(List.of(all), MOST_POINTS));
            List<Double> costs = new ArrayList<>(); // which may hold null
            epochs.forEach(epoch -> costs.add(Double.isFinite(all.get(epoch)) ? all.get(epoch) : null));
            return new Curve(epochs, costs);
        }
    }

    /** The page. */
    public static String of(Lists lists, Collection<ExperimentSummary> experiments) {
        return Page.of(
                "handgrad",
                SCRIPTS,
                new Content(lists, experiments.stream().map(ReportsPage::shown).toList()));
    }

    private static Summary shown(ExperimentSummary summary) {
        ResultDocument result = summary.result();
        return new Summary(
                result.experiment(),
                result.description(),
                result.data(),
                result.models(),
                result.runs(),
                result.provenance().configHash(),
                summary.run().map(Run::id).orElse(null),
                Curve.of(summary.costs()),
                summary.finished().orElse(null));
    }
}
