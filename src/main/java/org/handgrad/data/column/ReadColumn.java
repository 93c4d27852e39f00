package org.handgrad.data.column;

/**
 * A column that is read.
 *
 * @param name what the table calls it
 * @param place counted from 0
 * @param kind what its cells are
 * @param words what stands for a missing value
 * @param whenMissing what is done about a missing value
 * @param remedies what to write in the configuration if cells are wrong
 */
public record ReadColumn(
        String name, int place, CellKind kind, MissingWords words, WhenMissing whenMissing, Remedies remedies) {
    /** What is done about a missing value while a table is read. */
    public enum WhenMissing {
        /** It is a mistake. */
        REFUSE,
        /** The row is left out. */
        DROP_ROW,
        /** It stays missing, for the pipeline to fill. */
        KEEP
    }

    /** Lines of a configuration: against missing values, and against cells of another kind. */
    public record Remedies(String missing, String otherKind) {}
}
