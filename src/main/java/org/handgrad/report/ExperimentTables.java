package org.handgrad.report;

import java.util.Optional;
import java.util.stream.Collectors;
import org.handgrad.report.document.ResultDocument;
import org.handgrad.report.document.TimingDocument;
import org.handgrad.report.table.GradientTable;
import org.handgrad.report.table.MeasureTable;
import org.handgrad.report.table.ParityTable;
import org.handgrad.report.table.RankingTable;
import org.handgrad.report.table.RunTable;
import org.handgrad.report.table.Table;

/** The tables of an experiment with their pass rules, as text for a terminal. */
public final class ExperimentTables {
    private ExperimentTables() {}

    /** Runs, measures, parity and gradients. */
    public static String of(ResultDocument result, Optional<TimingDocument> timing) {
        if (result.ranking() != null) {
            return remarks(result) + study(result) + "\n" + gradients(result);
        }
        return remarks(result)
                + RunTable.resultsAndTimes(result, timing).toMarkdown()
                + RunTable.rule(result)
                + "\n"
                + measures(result)
                + parity(result)
                + gradients(result);
    }

    /** The ranking of a study, and how its trials ended. */
    static String study(ResultDocument result) {
        return RankingTable.of(result.ranking()).toMarkdown()
                + RankingTable.rule(result.ranking())
                + "- Runs that ended well: %s of %s.%s\n"
                        .formatted(
                                result.runs().stream()
                                        .filter(ResultDocument.Run::endedWell)
                                        .count(),
                                result.runs().size(),
                                result.parity().isEmpty()
                                        ? ""
                                        : " Parity holds: %s of %s."
                                                .formatted(
                                                        result.parity().stream()
                                                                .filter(ResultDocument.ParityEntry::passes)
                                                                .count(),
                                                        result.parity().size()));
    }

    /** What was done to the data that a reader should know; empty if nothing. */
    static String remarks(ResultDocument result) {
        return result.data() == null || result.data().remarks().isEmpty()
                ? ""
                : result.data().remarks().stream()
                        .map(remark -> "- %s\n".formatted(Table.plain(remark)))
                        .collect(Collectors.joining("", "", "\n"));
    }

    /** The gradients alone. */
    public static String gradients(ResultDocument result) {
        return GradientTable.of(result).toMarkdown() + GradientTable.reasons(result) + GradientTable.rules();
    }

    private static String measures(ResultDocument result) {
        return MeasureTable.of(result)
                .map(table -> table.toMarkdown() + MeasureTable.rule(result) + "\n")
                .orElse("");
    }

    private static String parity(ResultDocument result) {
        return result.parity().isEmpty() ? "" : ParityTable.of(result).toMarkdown() + ParityTable.rule() + "\n";
    }
}
