package org.handgrad.data.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.List;

/** Gathers what FastCSV finds into rows. */
final class CsvRowHandler extends AbstractBaseCsvCallbackHandler<CsvRow> {
    /** What is beyond is left out of a row: a file of commas alone must not fill the memory. */
    static final int MOST_FIELDS = 100_000;

    private final char delimiter;
    private List<CsvField> fields = new ArrayList<>();

    CsvRowHandler(char delimiter) {
        this.delimiter = delimiter;
    }

    @Override
    protected void handleBegin(long line) {
        fields = new ArrayList<>(fields.size());
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        if (index <= MOST_FIELDS) {
            fields.add(new CsvField(new String(buffer, offset, length), quoted));
        }
    }

    @Override
    protected void handleEmpty() {
        fields.add(new CsvField("", false));
    }

    /** The row, or as much of it as was read. */
    @Override
    protected CsvRow buildRecord() {
        return new CsvRow(Math.toIntExact(getStartingLineNumber()), fields, delimiter);
    }
}
