package org.handgrad.data.profile;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.handgrad.data.pipeline.TargetKind;

/**
 * The column that is probably to be predicted.
 *
 * @param place counted from 0
 * @param reason why
 */
record TargetGuess(int place, String reason) {
    private static final List<String> NAMES =
            List.of("target", "survived", "species", "diagnosis", "churn", "outcome", "label", "class", "类别", "标签");

    private static final int MOST_NUMBERED_CLASSES = 10;
    private static final int ROWS_A_CLASS = 5;

    /** A column of a name that targets have; else the first, if it alone holds words; else the last that can be predicted. */
    static TargetGuess of(List<ColumnProfile> columns) {
        for (String name : NAMES) {
            for (ColumnProfile column : columns) {
                if (column.name().toLowerCase(Locale.ROOT).equals(name) && canBe(column)) {
                    return new TargetGuess(column.place(), "it is called '%s'".formatted(column.name()));
                }
            }
        }
        List<ColumnProfile> possible =
                columns.stream().filter(TargetGuess::canBe).toList();
        List<ColumnProfile> words = possible.stream()
                .filter(column -> column.kind() == ProfiledKind.CATEGORY || column.kind() == ProfiledKind.BOOLEAN)
                .toList();
        if (words.size() == 1 && words.get(0).place() == possible.get(0).place() && possible.size() > 2) {
            return new TargetGuess(words.get(0).place(), "it comes first, and is the only one of words");
        }
        return possible.isEmpty()
                ? new TargetGuess(columns.size() - 1, "it is the last column")
                : new TargetGuess(
                        possible.get(possible.size() - 1).place(), "it is the last column that can be predicted");
    }

    private static boolean canBe(ColumnProfile column) {
        return column.kind().isUsed() && column.kind() != ProfiledKind.DATE;
    }

    /** Words are classes; so are a few whole numbers, of which each comes several times. */
    static TargetKind task(ColumnProfile target, Optional<TargetKind> wish) {
        ColumnStatistics cells = target.cells();
        boolean zeroAndOne = cells.distinct() == 2 && cells.allWhole();
        boolean few = cells.allWhole()
                && cells.distinct() <= MOST_NUMBERED_CLASSES
                && cells.distinct() * ROWS_A_CLASS <= cells.present();
        boolean words = !cells.allNumbers() && !cells.nearlyAllNumbers();
        return wish.orElse(words || zeroAndOne || few ? TargetKind.ONE_COLUMN_A_CLASS : TargetKind.NUMBERS);
    }
}
