package org.handgrad.data.pipeline;

import java.util.List;
import org.handgrad.data.column.CellKind;
import org.handgrad.data.column.ColumnRef;
import org.handgrad.data.text.NumberStyle;

/**
 * What is to be predicted.
 *
 * @param columns at least one
 * @param kind what they hold
 * @param missing whether rows without a target are refused or dropped
 * @param scale what quantities are learned as
 */
public record Target(List<ColumnRef> columns, TargetKind kind, MissingRule missing, Scale scale) {
    /**
     * Checks that the parts fit together.
     *
     * @throws IllegalArgumentException if there is no column, several hold labels, or a missing target would be made up
     */
    public Target {
        columns = List.copyOf(columns);
        if (columns.isEmpty() || (kind.labels() && columns.size() > 1)) {
            throw new IllegalArgumentException("expected %s target column%s, found %s"
                    .formatted(kind.labels() ? "one" : "a", kind.labels() ? "" : " or more", columns.size()));
        }
        if (!(missing.fill() instanceof Replacement.Refuse || missing.fill() instanceof Replacement.DropRow)) {
            throw new IllegalArgumentException("a missing target can be refused or dropped, and not made up");
        }
    }

    CellKind cells(NumberStyle numbers) {
        return switch (kind) {
            case NUMBERS -> new CellKind.Quantities(numbers);
            case MULTI_LABEL -> new CellKind.Bits();
            case ONE_COLUMN_A_CLASS, ZERO_OR_ONE -> new CellKind.Words();
        };
    }
}
