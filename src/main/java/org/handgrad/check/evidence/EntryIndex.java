package org.handgrad.check.evidence;

import java.util.List;
import java.util.stream.Collectors;

/** Indices of array entries, counted in row-major order, as text. */
public final class EntryIndex {
    private static final int NAMED = 5;

    private EntryIndex() {}

    /** An entry as {@code [1, 2]}. */
    public static String of(long[] shape, int entry) {
        StringBuilder text = new StringBuilder("]");
        long rest = entry;
        for (int d = shape.length - 1; d >= 0; d--) {
            text.insert(0, (d > 0 ? ", " : "") + rest % shape[d]);
            rest /= shape[d];
        }
        return text.insert(0, '[').toString();
    }

    /** Several, as {@code [1], [2] and 7 more}. */
    public static String ofAll(long[] shape, List<Integer> entries) {
        String named =
                entries.stream().limit(NAMED).map(entry -> of(shape, entry)).collect(Collectors.joining(", "));
        return entries.size() <= NAMED ? named : "%s and %s more".formatted(named, entries.size() - NAMED);
    }
}
