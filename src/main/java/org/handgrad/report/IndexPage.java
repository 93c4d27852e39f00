package org.handgrad.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;

/** {@code reports/README.md}: the table of all experiments whose results are stored. */
final class IndexPage {
    private static final String RESULT = "result.json";

    private IndexPage() {}

    /**
     * The page as it is once another result is stored.
     *
     * @param out the folder of all reports
     * @param added takes the place of the stored result of the same experiment
     */
    static String of(Path out, ResultDocument added) throws IOException {
        SortedMap<String, ResultDocument> stored = new TreeMap<>();
        List<String> unreadable = new ArrayList<>();
        for (String name : experimentsIn(out)) {
            read(out.resolve(name).resolve(RESULT))
                    .ifPresentOrElse(result -> stored.put(name, result), () -> unreadable.add(name));
        }
        stored.put(added.experiment(), added);
        unreadable.remove(added.experiment());
        return "# Reports\n\n" + table(stored).toMarkdown() + left(unreadable);
    }

    private static List<String> experimentsIn(Path out) throws IOException {
        if (!Files.isDirectory(out)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(out)) {
            return folders.filter(folder -> Files.isRegularFile(folder.resolve(RESULT)))
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    /** Nothing if the file holds no result; what became of one experiment is no reason to lose another. */
    private static Optional<ResultDocument> read(Path file) {
        try {
            return Optional.ofNullable(Json.read(Files.readString(file), ResultDocument.class));
        } catch (IOException | JacksonException e) {
            return Optional.empty();
        }
    }

    private static String left(List<String> unreadable) {
        return unreadable.stream()
                .map(name ->
                        "\n`%s/%s` cannot be read and is left out; run the experiment again.\n".formatted(name, RESULT))
                .collect(Collectors.joining());
    }

    private static Table table(SortedMap<String, ResultDocument> stored) {
        return new Table.Builder<ResultDocument>()
                .text("experiment", result -> "[%1$s](%1$s/report.md)".formatted(result.experiment()))
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
