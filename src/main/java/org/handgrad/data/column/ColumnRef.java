package org.handgrad.data.column;

/** Which column is meant. */
public sealed interface ColumnRef {
    /** The column of this name; see {@link Header}. */
    record Named(String name) implements ColumnRef {}

    /** The column at this place, counted from 1. */
    record Numbered(int number) implements ColumnRef {}
}
