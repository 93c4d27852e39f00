package org.handgrad.data.text;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.List;

/** Gathers what FastCSV finds into rows. */
final class RowHandler extends AbstractBaseCsvCallbackHandler<Row> {
    private final Row.Written written;
    private List<Field> fields = new ArrayList<>();

    RowHandler(char delimiter) {
        this.written = new Row.Written.Joined(delimiter);
    }

    @Override
    protected void handleBegin(long line) {
        fields = new ArrayList<>(fields.size());
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        if (index <= TextTable.MOST_FIELDS) {
            fields.add(new Field(new String(buffer, offset, length), quoted));
        }
    }

    @Override
    protected void handleEmpty() {
        fields.add(new Field("", false));
    }

    /** The row, or as much of it as was read. */
    @Override
    protected Row buildRecord() {
        return new Row(Math.toIntExact(getStartingLineNumber()), fields, written);
    }
}
