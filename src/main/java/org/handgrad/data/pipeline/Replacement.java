package org.handgrad.data.pipeline;

/** What takes the place of a missing value. */
public sealed interface Replacement {
    /** Nothing: the table is refused. */
    record Refuse() implements Replacement {}

    /** Nothing: the row is left out. */
    record DropRow() implements Replacement {}

    /** The mean of the training part. */
    record Mean() implements Replacement {}

    /** The median of the training part; of words in an order the lower one of two in the middle. */
    record Median() implements Replacement {}

    /** The most frequent value of the training part; the first in order, of several. */
    record Mode() implements Replacement {}

    /** A category of its own. */
    record OwnCategory() implements Replacement {}

    /** This value, as it would be written in the table. */
    record Value(String text) implements Replacement {}
}
