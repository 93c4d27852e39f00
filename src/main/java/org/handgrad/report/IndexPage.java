package org.handgrad.report;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.handgrad.check.evidence.WitnessVerdict;
import org.handgrad.report.derivation.StoredNote;
import org.handgrad.report.document.ExperimentSummary;
import org.handgrad.report.document.ResultDocument;
import org.handgrad.report.document.ResultDocument.GradientEntry;
import org.handgrad.report.page.ReportsPage;
import org.handgrad.report.table.Table;

/**
 * {@code reports/README.md}, the table of all experiments whose results are stored, and {@code index.html}, which lists checks
 * and derivations too.
 */
final class IndexPage {
    private IndexPage() {}

    static void addTo(GeneratedFiles files, StoredReports stored) {
        files.make(
                "README.md",
                () -> "# Reports\n\n"
                        + experiments(stored).toMarkdown("%s/report.md"::formatted)
                        + left(stored.unreadable())
                        + beside(stored.interrupted()));
        files.make(
                "index.html",
                () -> ReportsPage.of(lists(stored), stored.experiments().values()));
    }

    private static ReportsPage.Lists lists(StoredReports stored) {
        return new ReportsPage.Lists(
                experiments(stored), checks(stored), derivations(stored), stored.unreadable(), stored.interrupted());
    }

    private static String beside(List<String> interrupted) {
        return interrupted.stream()
                .map(
                        "\n[%1$s](%1$s/report.md) is an interrupted run of another configuration; delete its folder when you need it no longer.\n"
                                ::formatted)
                .collect(Collectors.joining());
    }

    /** Those of experiments; the committed page knows of nothing else. */
    private static String left(List<String> unreadable) {
        return unreadable.stream()
                .filter(file -> file.matches("[^/]+/result\\.json"))
                .map("\n`%s` cannot be read and is left out; run the experiment again.\n"::formatted)
                .collect(Collectors.joining());
    }

    private static Table experiments(StoredReports stored) {
        return new Table.Builder<ResultDocument>()
                .text("experiment", ResultDocument::experiment)
                .number("runs", result -> String.valueOf(result.runs().size()))
                .number("completed", result -> ofAll(result.runs(), ResultDocument.Run::endedWell))
                .number("parity holds", result -> ofAll(result.parity(), ResultDocument.ParityEntry::hasHeld))
                .number("gradients agree", IndexPage::gradients)
                .number("inconclusive readings", IndexPage::silent)
                .rows(stored.experiments().values().stream()
                        .map(ExperimentSummary::result)
                        .toList());
    }

    private static Table checks(StoredReports stored) {
        return new Table.Builder<ResultDocument>()
                .text("check", ResultDocument::experiment)
                .number("models", result -> String.valueOf(result.models().size()))
                .number("gradients agree", IndexPage::gradients)
                .number("inconclusive readings", IndexPage::silent)
                .text("verdict", IndexPage::verdict)
                .rows(List.copyOf(stored.checks().values()));
    }

    private static Table derivations(StoredReports stored) {
        return new Table.Builder<Map.Entry<String, StoredNote>>()
                .text("derivation", Map.Entry::getKey)
                .number(
                        "equations",
                        note -> String.valueOf(note.getValue().equations().size()))
                .number("holds", note -> count(note, "holds"))
                .number("refuted", note -> count(note, "refuted"))
                .number("questionable", note -> count(note, "questionable"))
                .number("unparsed", note -> count(note, "unparsed"))
                .number("open", note -> count(note, "unchecked", "incomplete"))
                .rows(List.copyOf(stored.notes().entrySet()));
    }

    private static String count(Map.Entry<String, StoredNote> note, String... verdicts) {
        return String.valueOf(note.getValue().count(verdicts));
    }

    /** Of how many gradients the verdict passes; each has several readings, one a witness and point. */
    private static String gradients(ResultDocument result) {
        Map<List<String>, List<GradientEntry>> arrays = result.gradients().stream()
                .collect(Collectors.groupingBy(entry -> List.of(entry.model(), entry.precision(), entry.parameter())));
        return ofAll(List.copyOf(arrays.values()), readings -> readings.stream().allMatch(IndexPage::passes));
    }

    private static boolean passes(GradientEntry entry) {
        return entry.judgement() == null
                ? !WitnessVerdict.DISAGREES.label().equals(entry.verdict())
                : ResultDocument.PASSING.contains(entry.judgement());
    }

    private static String silent(ResultDocument result) {
        return ofAll(
                result.gradients(), entry -> WitnessVerdict.CANNOT_TELL.label().equals(entry.verdict()));
    }

    private static String verdict(ResultDocument result) {
        boolean passes = result.gradients().stream()
                .allMatch(gradient -> ResultDocument.PASSING.contains(String.valueOf(gradient.judgement())));
        return passes ? "passes" : "does not pass";
    }

    private static <T> String ofAll(List<T> all, Predicate<T> good) {
        return "%s of %s".formatted(all.stream().filter(good).count(), all.size());
    }
}
