package org.handgrad.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.handgrad.config.TargetSection;
import org.handgrad.data.column.ColumnRef;
import org.handgrad.data.pipeline.TargetKind;
import org.handgrad.data.profile.ProfiledKind;
import org.handgrad.data.profile.Wishes;
import org.handgrad.message.Suggestion;
import picocli.CommandLine.Option;

/** What is said about a table on the command line, where a guess would be wrong. */
final class TableOptions {
    @Option(
            names = "--target",
            paramLabel = "COLUMN",
            description = "The column to predict, by name or by number, counted from 1.")
    private String target;

    @Option(names = "--task", paramLabel = "TASK", description = "regression, classification or binary.")
    private String task;

    @Option(names = "--drop", paramLabel = "COLUMN", description = "A column that is no input. May be repeated.")
    private List<String> dropped = new ArrayList<>();

    @Option(
            names = "--kind",
            paramLabel = "COLUMN=KIND",
            description = "What a column is: number, boolean, category, ordinal or date. May be repeated.")
    private List<String> kinds = new ArrayList<>();

    boolean areGiven() {
        return target != null || task != null || !dropped.isEmpty() || !kinds.isEmpty();
    }

    /** @throws InputException if a task or a kind is unknown */
    Wishes wishes() throws InputException {
        Map<ColumnRef, ProfiledKind> known = new LinkedHashMap<>();
        for (String wish : kinds) {
            int sign = wish.lastIndexOf('=');
            if (sign < 1) {
                throw new InputException(List.of("--kind: expected COLUMN=KIND, found '%s'".formatted(wish)));
            }
            known.put(new ColumnRef.Named(wish.substring(0, sign)), kind(wish.substring(sign + 1)));
        }
        return new Wishes(
                Optional.ofNullable(target).map(ColumnRef.Named::new),
                task == null ? Optional.empty() : Optional.of(task(task)),
                dropped.stream().<ColumnRef>map(ColumnRef.Named::new).toList(),
                known);
    }

    private static TargetKind task(String word) throws InputException {
        List<TargetKind> tasks = List.of(TargetKind.NUMBERS, TargetKind.ONE_COLUMN_A_CLASS, TargetKind.ZERO_OR_ONE);
        for (TargetKind kind : tasks) {
            if (TargetSection.word(kind).equals(word)) {
                return kind;
            }
        }
        throw unknown("--task", word, tasks.stream().map(TargetSection::word).toList());
    }

    private static ProfiledKind kind(String word) throws InputException {
        List<ProfiledKind> used = Arrays.stream(ProfiledKind.values())
                .filter(ProfiledKind::isUsed)
                .toList();
        for (ProfiledKind kind : used) {
            if (kind.label().equals(word.toLowerCase(Locale.ROOT))) {
                return kind;
            }
        }
        throw unknown("--kind", word, used.stream().map(ProfiledKind::label).toList());
    }

    private static InputException unknown(String option, String word, List<String> known) {
        return new InputException(List.of("%s: expected one of %s, found '%s'%s"
                .formatted(option, String.join(", ", known), word, Suggestion.near(word, known))));
    }
}
