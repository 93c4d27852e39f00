package org.handgrad.data.pipeline;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.handgrad.data.column.Header;
import org.handgrad.data.column.Mistakes;
import org.handgrad.data.column.TableColumn;
import org.handgrad.data.text.NumberStyle;

/** The classes of a target column, in an order that does not depend on the order of the rows. */
final class Classes {
    private static final int LISTED = 10;
    private static final Comparator<String> BY_CODE_POINTS =
            (a, b) -> Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());

    private Classes() {}

    /** By number if all labels are numbers, else by code points. */
    static List<String> of(TableColumn.Words column) {
        boolean numbers = column.words().stream().allMatch(label -> Double.isFinite(number(label)));
        Comparator<String> order =
                numbers ? Comparator.comparingDouble(Classes::number).thenComparing(BY_CODE_POINTS) : BY_CODE_POINTS;
        return column.words().stream().sorted(order).toList();
    }

    private static double number(String label) {
        return NumberStyle.PLAIN.parse(label);
    }

    /** Reports too few classes, too many for two, and a class that is written in two ways. */
    static void check(TableColumn.Words column, TargetKind kind, Header header, int place, Mistakes mistakes) {
        List<String> sorted = of(column);
        int at = Math.min(place, header.first().size() - 1);
        boolean two = kind == TargetKind.ZERO_OR_ONE;
        if (two ? sorted.size() != 2 : sorted.size() < 2) {
            String found = column.words().stream().limit(LISTED).collect(Collectors.joining(", "));
            mistakes.add(
                    header.first(),
                    at,
                    "expected two classes%s in column '%s', found %s: %s%s"
                            .formatted(
                                    two ? "" : " or more",
                                    column.name(),
                                    sorted.size(),
                                    found,
                                    sorted.size() > LISTED ? ", …" : ""));
        }
        for (int i = 1; i < sorted.size(); i++) {
            if (number(sorted.get(i - 1)) == number(sorted.get(i))) { // never so for what is no number
                mistakes.add(
                        header.first(),
                        at,
                        "the classes '%s' and '%s' of column '%s' are one number written in two ways"
                                .formatted(sorted.get(i - 1), sorted.get(i), column.name()));
            }
        }
    }
}
