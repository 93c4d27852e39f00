package org.handgrad.data.profile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handgrad.data.column.ColumnRef;
import org.handgrad.data.pipeline.TargetKind;

/**
 * What a user says about a table instead of letting it be guessed.
 *
 * @param target the column to predict
 * @param task what it means
 * @param dropped columns that are left out
 * @param kinds what columns are
 */
public record Wishes(
        Optional<ColumnRef> target,
        Optional<TargetKind> task,
        List<ColumnRef> dropped,
        Map<ColumnRef, ProfiledKind> kinds) {
    /** Everything is guessed. */
    public static final Wishes NONE = new Wishes(Optional.empty(), Optional.empty(), List.of(), Map.of());

    public Wishes {
        dropped = List.copyOf(dropped);
        kinds = Map.copyOf(kinds);
    }
}
