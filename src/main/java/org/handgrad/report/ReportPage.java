package org.handgrad.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.handgrad.report.document.ResultDocument;
import org.handgrad.report.document.ResultDocument.Confusion;
import org.handgrad.report.document.ResultDocument.Data;
import org.handgrad.report.plot.Plot;
import org.handgrad.report.table.ConfusionTable;
import org.handgrad.report.table.DifferenceTable;
import org.handgrad.report.table.GradientTable;
import org.handgrad.report.table.MeasureTable;
import org.handgrad.report.table.ParityTable;
import org.handgrad.report.table.RunTable;

/** {@code report.md}: what a rerun on the same machine reproduces byte for byte. */
final class ReportPage {
    private static final String SHARE = """
            Each step lowers the cost by −Σ g·Δθ, to first order (g = ∂C/∂θ before the step).
            A curve sums this over the entries of one array and all epochs so far; below 0, the array raised the cost.
            The rest is of second order.
            """;

    private ReportPage() {}

    /**
     * The page.
     *
     * @param plots beside it
     * @param pictured whether {@code index.html} is beside it too
     */
    static String of(ResultDocument result, List<Plot> plots, boolean pictured) {
        StringBuilder page = new StringBuilder("# %s\n\n".formatted(result.experiment()));
        if (result.interrupted()) {
            page.append("**Interrupted:** unfinished runs are marked.\n\n");
        }
        if (!result.description().isEmpty()) {
            page.append(result.description()).append("\n\n");
        }
        page.append("Made by `handgrad %s`; `handgrad report %s --verify` compares it with a rerun.\n\n"
                .formatted(result.command(), result.experiment()));
        if (pictured) {
            page.append("Charts, formulas and code: [index.html](index.html).\n\n");
        }
        page.append(data(result.data())).append(ExperimentTables.remarks(result));
        if (result.ranking() != null) {
            section(page, "Ranking", ExperimentTables.study(result));
            section(page, "Gradients", gradients(result));
            return page.toString();
        }
        section(page, "Runs", RunTable.results(result).toMarkdown() + RunTable.rule(result));
        page.append(picture(plots, "cost.svg"));
        MeasureTable.of(result)
                .ifPresent(table -> section(page, "Measures", table.toMarkdown() + MeasureTable.rule(result)));
        page.append(picture(plots, "fit.svg"));
        page.append(picture(plots, "boundary.svg"));
        section(
                page,
                "Parity",
                result.parity().isEmpty()
                        ? nothingToCompare(result)
                        : ParityTable.of(result).toMarkdown() + ParityTable.rule());
        page.append(picture(plots, "parity.svg"));
        String share = picture(plots, "share.svg");
        if (!share.isEmpty()) {
            section(page, "Share of the cost", SHARE);
            page.append(share);
        }
        if (!result.differences().isEmpty()) {
            section(page, "Finite differences", DifferenceTable.of(result).toMarkdown() + DifferenceTable.rule());
            page.append(picture(plots, "differences.svg"));
        }
        section(page, "Gradients", gradients(result));
        if (!result.confusion().isEmpty()) {
            section(page, "Confusion", confusion(result));
        }
        return page.toString();
    }

    private static String gradients(ResultDocument result) {
        return GradientTable.of(result).toMarkdown() + GradientTable.reasons(result) + GradientTable.rules();
    }

    private static String nothingToCompare(ResultDocument result) {
        return result.interrupted()
                ? "Nothing to compare: interrupted before two builds had taken a step.\n"
                : "There is no second build to compare with.\n";
    }

    private static void section(StringBuilder page, String title, String text) {
        page.append("## ").append(title).append("\n\n").append(text).append('\n');
    }

    private static String data(Data data) {
        if (data == null) {
            return "";
        }
        String validation = data.validation() == null ? "" : ", validation samples: %s".formatted(data.validation());
        String test = data.test() == 0 ? "" : ", test samples: %s".formatted(data.test());
        String folds = data.folds() == null ? "" : " (fold 1 of %s)".formatted(data.folds());
        String dropped = data.dropped() == 0 ? "" : ", rows dropped for a missing value: %s".formatted(data.dropped());
        String file = data.file() == null ? "" : ", file: `%s`".formatted(data.file());
        return "Data: %s (%s); training samples: %s%s%s%s%s, inputs: %s, outputs: %s%s.\n\n"
                .formatted(
                        data.name(),
                        data.task(),
                        data.train(),
                        validation,
                        test,
                        folds,
                        dropped,
                        data.features().size(),
                        data.outputs(),
                        file);
    }

    /** Nothing if there is no such plot. */
    private static String picture(List<Plot> plots, String file) {
        return plots.stream()
                .filter(plot -> plot.file().equals(file))
                .map(plot -> "![%s](%s)\n\n".formatted(plot.title().replaceAll("[\\[\\]\\\\]", "\\\\$0"), plot.file()))
                .collect(Collectors.joining());
    }

    /** Runs that took the same for the same share a table. */
    private static String confusion(ResultDocument result) {
        Map<List<Object>, List<Confusion>> groups = new LinkedHashMap<>();
        result.confusion()
                .forEach(matrix -> groups.computeIfAbsent(
                                List.of(matrix.part(), matrix.classes(), matrix.counts()), key -> new ArrayList<>())
                        .add(matrix));
        return groups.values().stream()
                .map(same -> "%s part, %s:\n\n%s"
                        .formatted(
                                same.get(0).part(),
                                same.stream()
                                        .map(matrix -> "`%s`".formatted(matrix.run()))
                                        .collect(Collectors.joining(", ")),
                                ConfusionTable.of(same.get(0)).toMarkdown()))
                .collect(Collectors.joining("\n"));
    }
}
