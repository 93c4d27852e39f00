package org.handgrad.report;

import org.handgrad.experiment.ExperimentResult;

/** {@code report.md}: what a rerun on the same machine reproduces byte for byte. */
final class ReportPage {
    private ReportPage() {}

    static String of(ExperimentResult result) {
        String description = result.config().description().strip();
        return """
                # %s

                %s`handgrad run %s`

                ## Runs

                %s
                Costs are those of the training part after the last epoch, weight decay included.

                ## Parity

                %s
                ## Gradients

                %s""".formatted(
                        result.config().name(),
                        description.isEmpty() ? "" : description + "\n\n",
                        result.config().source(),
                        RunTable.results(result).toMarkdown(),
                        result.parities().isEmpty()
                                ? "There was no second build to compare the hand build with.\n"
                                : ExperimentTables.parity(result),
                        ExperimentTables.gradients(result.gradients()));
    }
}
