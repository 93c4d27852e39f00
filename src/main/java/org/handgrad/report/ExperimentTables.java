package org.handgrad.report;

import java.util.List;
import org.handgrad.check.Finding;
import org.handgrad.experiment.ExperimentResult;

/** The tables of one experiment with the rules that judge them, as text for a terminal. */
public final class ExperimentTables {
    private ExperimentTables() {}

    /** Runs, parity and a summary of the gradients. */
    public static String of(ExperimentResult result) {
        return RunTable.resultsAndTimes(result).toMarkdown() + "\n" + parity(result) + gradients(result.gradients());
    }

    /** The gradients alone. */
    public static String gradients(List<Finding> findings) {
        return GradientTable.of(findings).toMarkdown() + GradientTable.rules();
    }

    static String parity(ExperimentResult result) {
        return result.parities().isEmpty() ? "" : ParityTable.of(result).toMarkdown() + ParityTable.rule() + "\n";
    }
}
