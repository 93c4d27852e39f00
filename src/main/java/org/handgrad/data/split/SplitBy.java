package org.handgrad.data.split;

import org.handgrad.data.column.ColumnRef;

/** What decides which rows may be in which part. */
public sealed interface SplitBy {
    /** Chance; in folds of classes, chance in each class by itself. */
    record Default() implements SplitBy {}

    /** Chance alone. */
    record Chance() implements SplitBy {}

    /** Chance, in each class by itself: every part has as much of a class as of all samples, but for one sample. */
    record Classes() implements SplitBy {}

    /** Rows of the same value stay together. */
    record Group(ColumnRef column) implements SplitBy {}

    /** Later rows test what was learned from earlier ones; rows of the same time stay together. */
    record Time(ColumnRef column) implements SplitBy {}
}
