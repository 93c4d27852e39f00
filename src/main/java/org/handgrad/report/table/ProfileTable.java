package org.handgrad.report.table;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.handgrad.data.pipeline.MissingRule;
import org.handgrad.data.pipeline.Replacement;
import org.handgrad.data.pipeline.TableSamples;
import org.handgrad.data.pipeline.TargetKind;
import org.handgrad.data.pipeline.Treatment;
import org.handgrad.data.profile.ColumnProfile;
import org.handgrad.data.profile.TableProfile;

/** What an unknown table holds, column by column. */
public final class ProfileTable {
    private static final Map<TargetKind, String> TASKS = new EnumMap<>(Map.of(
            TargetKind.NUMBERS,
            "regression",
            TargetKind.ONE_COLUMN_A_CLASS,
            "classification",
            TargetKind.ZERO_OR_ONE,
            "classification",
            TargetKind.MULTI_LABEL,
            "labels"));

    private ProfileTable() {}

    /** The columns, and what a user should look at. */
    public static String text(TableProfile profile, TableSamples samples) {
        int[] rows = IntStream.range(0, samples.size()).toArray();
        int inputs = samples.fit(false, rows).pipeline().features().size();
        StringBuilder text = new StringBuilder("%s: %s rows, %s columns, %s inputs; %s %s (%s); delimiter %s\n\n"
                .formatted(
                        samples.name(),
                        profile.rows(),
                        profile.columns().size(),
                        inputs,
                        TASKS.get(profile.task()),
                        "of '%s'".formatted(profile.targetColumn().name()),
                        profile.dialect().encoding().charset().name(),
                        profile.dialect().dialect().delimiter().shown()));
        text.append(of(profile).toMarkdown()).append('\n');
        profile.warnings(samples, inputs)
                .forEach(warning -> text.append("! ").append(warning).append('\n'));
        return text.append('\n').toString();
    }

    /** One row per column. */
    static Table of(TableProfile profile) {
        return new Table.Builder<ColumnProfile>()
                .text("column", ColumnProfile::name)
                .text("kind", column -> column.kind().label())
                .number("missing", column -> String.valueOf(column.missing()))
                .number("different", ColumnProfile::distinct)
                .text("values", ColumnProfile::values)
                .text("enters as", column -> column.place() == profile.target() ? "the target" : enters(column))
                .text("why", column -> column.place() == profile.target() ? profile.targetReason() : column.reason())
                .rows(profile.columns());
    }

    private static String enters(ColumnProfile column) {
        if (!(column.treatment() instanceof Treatment.Use use)) {
            return "left out";
        }
        String form = switch (column.kind()) {
            case NUMBER, ORDINAL -> "a number, standardized";
            case BOOLEAN -> "0 or 1";
            case CATEGORY -> "%s inputs, one a category".formatted(column.distinct());
            default -> "its parts";
        };
        return form + filled(use.missing());
    }

    private static String filled(MissingRule missing) {
        if (missing.fill() instanceof Replacement.Refuse) {
            return "";
        }
        return "; missing: "
                + (missing.fill() instanceof Replacement.Median
                        ? "median"
                        : missing.fill() instanceof Replacement.Mode ? "most frequent value" : "a category of its own");
    }
}
