package org.handgrad.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.handgrad.report.document.ResultDocument;
import org.handgrad.report.document.StoredExperiment;
import org.handgrad.report.document.UnreadableResult;
import org.handgrad.report.page.ExperimentsPage;
import org.handgrad.report.table.Table;

/** {@code reports/README.md} and {@code index.html}: the table of all experiments whose results are stored. */
final class IndexPage {
    private IndexPage() {}

    /**
     * The pages by their names, as they are once more results are stored.
     *
     * @param out the folder of all reports
     * @param added take the places of the stored results of the same experiments
     */
    static Map<String, String> files(Path out, List<ResultDocument> added) throws IOException {
        SortedMap<String, ResultDocument> stored = new TreeMap<>();
        List<String> unreadable = new ArrayList<>();
        for (String name : StoredExperiment.namesIn(out)) {
            try {
                stored.put(name, StoredExperiment.readResult(out.resolve(name)));
            } catch (UnreadableResult e) {
                unreadable.add(name); // what became of one experiment is no reason to lose another
            }
        }
        for (ResultDocument result : added) {
            stored.put(result.experiment(), result);
            unreadable.remove(result.experiment());
        }
        return Map.of(
                "README.md",
                "# Reports\n\n"
                        + table(stored, name -> "[%1$s](%1$s/report.md)".formatted(name))
                                .toMarkdown()
                        + left(unreadable),
                "index.html",
                ExperimentsPage.of(table(stored, name -> name), stored.values()));
    }

    private static String left(List<String> unreadable) {
        return unreadable.stream()
                .map(name -> "\n`%s/result.json` cannot be read and is left out; run the experiment again.\n"
                        .formatted(name))
                .collect(Collectors.joining());
    }

    private static Table table(SortedMap<String, ResultDocument> stored, UnaryOperator<String> link) {
        return new Table.Builder<ResultDocument>()
                .text("experiment", result -> link.apply(result.experiment()))
                .number("runs", result -> String.valueOf(result.runs().size()))
                .number(
                        "ended well",
                        result -> ofAll(
                                result.runs().stream()
                                        .filter(run -> "ok".equals(run.status()))
                                        .count(),
                                result.runs().size()))
                .number(
                        "parity holds",
                        result -> ofAll(
                                result.parity().stream()
                                        .filter(ResultDocument.ParityEntry::holds)
                                        .count(),
                                result.parity().size()))
                .number(
                        "gradients agree",
                        result -> ofAll(
                                result.gradients().stream()
                                        .filter(gradient -> "agrees".equals(gradient.verdict()))
                                        .count(),
                                result.gradients().size()))
                .rows(List.copyOf(stored.values()));
    }

    private static String ofAll(long some, int all) {
        return some + " of " + all;
    }
}
