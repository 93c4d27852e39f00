package org.handgrad.config;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.handgrad.config.schema.ChoiceKind;
import org.handgrad.data.pipeline.Target;
import org.handgrad.data.pipeline.TargetKind;
import org.handgrad.data.profile.ColumnProfile;
import org.handgrad.data.profile.TableProfile;
import org.handgrad.data.text.Dialect;
import org.handgrad.data.text.NumberStyle;
import org.handgrad.message.YamlWord;

/** The section {@code csv} for a table: whatever was guessed is written down, with the reason, so that a run depends on no guess. */
final class TableTemplate {
    /** With more columns, one line stands for all that enter in the most frequent way. */
    private static final int MANY_COLUMNS = 60;

    private TableTemplate() {}

    /** @param file as the configuration names it */
    static String of(Path file, TableProfile profile) {
        List<String> lines = new ArrayList<>();
        lines.add("  csv:");
        lines.add("    file: " + YamlWord.of(file.toString().replace('\\', '/')));
        lines.addAll(dialect(profile));
        lines.add(target(profile));
        lines.addAll(columns(profile));
        return String.join("\n", lines);
    }

    private static List<String> dialect(TableProfile profile) {
        Dialect dialect = profile.dialect().dialect();
        NumberStyle numbers = profile.dialect().numbers();
        List<String> lines = new ArrayList<>();
        lines.add(commented(
                "    encoding: "
                        + dialect.encoding().orElse(StandardCharsets.UTF_8).name(),
                profile.dialect().encoding().reason()));
        lines.add("    delimiter: "
                + (dialect.delimiter().label().length() == 1
                        ? quoted(dialect.delimiter().label().charAt(0))
                        : dialect.delimiter().label()));
        lines.add(commented("    header: " + dialect.header(), "whether the first row names the columns"));
        if (dialect.skippedLines() > 0) {
            lines.add("    skip-lines: " + dialect.skippedLines());
        }
        dialect.comment().ifPresent(sign -> lines.add("    comment: " + quoted(sign)));
        if (numbers.decimal() != NumberStyle.PLAIN.decimal()) {
            lines.add("    decimal: " + quoted(numbers.decimal()));
        }
        numbers.thousands().ifPresent(sign -> lines.add("    thousands: " + quoted(sign)));
        if (profile.ragged() > 0) {
            lines.add(commented(
                    "    ragged-rows: drop", "%s rows have another number of fields".formatted(profile.ragged())));
        }
        return lines;
    }

    private static String quoted(char sign) {
        return sign < 0x7f
                ? "\"%s\"".formatted(sign == '"' || sign == '\\' ? "\\" + sign : sign)
                : String.format(Locale.ROOT, "\"\\u%04X\"", (int) sign);
    }

    private static String target(TableProfile profile) {
        Target target = profile.format().target();
        List<String> entries = new ArrayList<>();
        entries.add("column: " + YamlWord.of(profile.targetColumn().name()));
        entries.add("task: " + TargetSection.word(target.kind()));
        entries.addAll(ColumnText.missing(target.missing()));
        if (target.kind() == TargetKind.NUMBERS) {
            entries.add("scale: " + ChoiceKind.word(target.scale()));
        }
        return commented(
                "    target: { %s }".formatted(String.join(", ", entries)),
                "%s; tasks: regression, classification, binary".formatted(profile.targetReason()));
    }

    private static List<String> columns(TableProfile profile) {
        Map<ColumnProfile, String> treatments = new LinkedHashMap<>();
        profile.others().forEach(column -> treatments.put(column, ColumnText.of(column.treatment())));
        Optional<String> others =
                treatments.size() > MANY_COLUMNS ? Optional.of(mostFrequent(treatments)) : Optional.empty();
        List<String> lines = new ArrayList<>();
        lines.add(commented("    columns:", "kinds: number, boolean, category, ordinal, date, drop"));
        treatments.forEach((column, text) -> {
            if (!others.equals(Optional.of(text))) {
                lines.add(commented("      %s: %s".formatted(YamlWord.of(column.name()), text), about(column)));
            }
        });
        if (lines.size() == 1) {
            lines.clear();
        }
        others.ifPresent(text -> lines.add(commented("    others: " + text, "all other columns")));
        return lines;
    }

    private static String mostFrequent(Map<ColumnProfile, String> treatments) {
        return treatments.values().stream()
                .collect(Collectors.groupingBy(text -> text, LinkedHashMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Comparator.comparingLong(Map.Entry::getValue))
                .orElseThrow()
                .getKey();
    }

    private static String about(ColumnProfile column) {
        String kind = column.kind().isUsed() ? "" : column.kind().label() + ": ";
        String missing = column.missing() == 0 ? "" : ", %s missing".formatted(column.missing());
        return "%s%s; %s different%s: %s".formatted(kind, column.reason(), column.distinct(), missing, column.values());
    }

    private static String commented(String line, String comment) {
        return "%-60s # %s".formatted(line, comment);
    }
}
