package org.handgrad.report;

import java.util.List;
import java.util.stream.Collectors;
import org.handgrad.report.document.ResultDocument;
import org.handgrad.report.document.ResultDocument.Data;
import org.handgrad.report.plot.Plot;
import org.handgrad.report.table.ConfusionTable;
import org.handgrad.report.table.DifferenceTable;
import org.handgrad.report.table.GradientTable;
import org.handgrad.report.table.ParityTable;
import org.handgrad.report.table.RunTable;

/** {@code report.md}: what a rerun on the same machine reproduces byte for byte. */
final class ReportPage {
    private ReportPage() {}

    /**
     * The page.
     *
     * @param plots the names of the plots beside it
     */
    static String of(ResultDocument result, List<Plot> plots) {
        StringBuilder page = new StringBuilder("# %s\n\n".formatted(result.experiment()));
        if (result.interrupted()) {
            page.append("**Interrupted:** what was finished by then is shown; the rest is marked.\n\n");
        }
        if (!result.description().isEmpty()) {
            page.append(result.description()).append("\n\n");
        }
        page.append("`handgrad %s`\n\n".formatted(result.command()));
        page.append(data(result.data()));
        section(page, "Runs", RunTable.results(result).toMarkdown() + RunTable.rule(result));
        page.append(pictures(plots));
        section(
                page,
                "Parity",
                result.parity().isEmpty()
                        ? "There was no second build to compare the hand build with.\n"
                        : ParityTable.of(result).toMarkdown() + ParityTable.rule());
        if (!result.differences().isEmpty()) {
            section(page, "Finite differences", DifferenceTable.of(result).toMarkdown() + DifferenceTable.rule());
        }
        section(page, "Gradients", GradientTable.of(result).toMarkdown() + GradientTable.rules());
        if (!result.confusion().isEmpty()) {
            section(page, "Confusion", confusion(result));
        }
        return page.toString();
    }

    private static void section(StringBuilder page, String title, String text) {
        page.append("## ").append(title).append("\n\n").append(text).append('\n');
    }

    private static String data(Data data) {
        if (data == null) {
            return "";
        }
        String test = data.test() == 0 ? "" : ", %s kept for testing".formatted(data.test());
        String dropped = data.dropped() == 0 ? "" : ", %s dropped for a missing value".formatted(data.dropped());
        String file = data.file() == null ? "" : ", from `%s`".formatted(data.file());
        return "Data: %s (%s), %s samples trained on%s%s; %s inputs, %s outputs%s.\n\n"
                .formatted(
                        data.name(),
                        data.task(),
                        data.train(),
                        test,
                        dropped,
                        data.features().size(),
                        data.outputs(),
                        file);
    }

    private static String pictures(List<Plot> plots) {
        return plots.stream()
                .map(plot -> "![%s](%s)\n\n".formatted(plot.title().replaceAll("[\\[\\]\\\\]", "\\\\$0"), plot.file()))
                .collect(Collectors.joining());
    }

    private static String confusion(ResultDocument result) {
        return result.confusion().stream()
                .map(matrix -> "`%s`, %s part:\n\n%s"
                        .formatted(
                                matrix.run(),
                                matrix.part(),
                                ConfusionTable.of(matrix).toMarkdown()))
                .collect(Collectors.joining("\n"));
    }
}
