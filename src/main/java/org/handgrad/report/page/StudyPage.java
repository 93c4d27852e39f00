package org.handgrad.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.handgrad.report.document.RankingDocument;
import org.handgrad.report.document.ResultDocument;
import org.handgrad.report.document.StoredExperiment;
import org.handgrad.report.table.RankingTable;
import org.handgrad.report.table.SettingNames;

/** {@code index.html} of a study: its ranking, what the swept values do, and the costs of the best groups. */
public final class StudyPage {
    private static final List<String> SCRIPTS = List.of("result", "heatmap", "study");

    private StudyPage() {}

    /**
     * What the page is drawn from.
     *
     * @param result without what is stored of single runs, which may be many
     * @param ended how many runs ended well
     * @param runs how many there are
     * @param holds in how many comparisons parity holds
     * @param compared how many there are
     * @param settings of each group what differs, in the order of their ranks
     */
    private record Data(
            ResultDocument result,
            long ended,
            int runs,
            long holds,
            int compared,
            List<Map<String, String>> settings,
            List<PageTable> tables,
            String config) {}

    /** The page. */
    public static String of(StoredExperiment stored) {
        ResultDocument result = stored.result();
        RankingDocument ranking = result.ranking();
        List<PageTable> tables = new ArrayList<>();
        tables.add(new PageTable("ranking", RankingTable.of(ranking), RankingTable.rule(ranking)));
        tables.addAll(PageTable.gradients(result));
        return Page.of(
                result.experiment(),
                SCRIPTS,
                new Data(
                        result.withoutRuns(),
                        result.runs().stream()
                                .filter(ResultDocument.Run::endedWell)
                                .count(),
                        result.runs().size(),
                        result.parity().stream()
                                .filter(ResultDocument.ParityEntry::passes)
                                .count(),
                        result.parity().size(),
                        SettingNames.shortened(ranking.groups().stream()
                                .map(RankingDocument.Group::settings)
                                .toList()),
                        tables,
                        stored.config()));
    }
}
