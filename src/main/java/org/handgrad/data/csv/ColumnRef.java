package org.handgrad.data.csv;

/** Which column is meant. */
public sealed interface ColumnRef {
    /** The column that the header calls so; without a header the columns are called {@code column 1}, {@code column 2}, … */
    record Named(String name) implements ColumnRef {}

    /** The column at this place, counted from 1. */
    record Numbered(int number) implements ColumnRef {}
}
