package org.handgrad.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** {@code reports/README.md}: the table of all experiments whose results are stored. */
final class IndexPage {
    private IndexPage() {}

    static String of(Path out) throws IOException {
        List<ResultDocument> stored = new ArrayList<>();
        try (Stream<Path> folders = Files.list(out)) {
            for (Path folder : folders.sorted().toList()) {
                Path result = folder.resolve("result.json");
                if (Files.isRegularFile(result)) {
                    stored.add(Json.read(Files.readString(result), ResultDocument.class));
                }
            }
        }
        Table table = new Table.Builder<ResultDocument>()
                .text("experiment", result -> "[%1$s](%1$s/report.md)".formatted(result.experiment()))
                .number("runs", result -> String.valueOf(result.runs().size()))
                .number(
                        "ended well",
                        result -> ofAll(
                                result.runs().stream()
                                        .filter(run -> run.status().equals("ok"))
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
                                        .filter(gradient -> gradient.verdict().equals("agrees"))
                                        .count(),
                                result.gradients().size()))
                .rows(stored);
        return "# Reports\n\n" + table.toMarkdown();
    }

    private static String ofAll(long some, int all) {
        return some + " of " + all;
    }
}
