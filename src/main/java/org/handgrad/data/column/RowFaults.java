package org.handgrad.data.column;

import org.handgrad.data.text.Row;

/** Is told of rows that are not as they should be, and so are not part of the table. */
public interface RowFaults {
    /** A value is missing where none may be. */
    void missing(Row row, ReadColumn column);

    /** A cell is not of the column's kind. */
    void wrong(Row row, ReadColumn column);

    /** The row has another number of fields. */
    void length(Row row, int expected);
}
