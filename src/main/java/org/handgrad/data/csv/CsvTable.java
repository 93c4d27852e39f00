package org.handgrad.data.csv;

import java.nio.file.Path;
import org.handgrad.data.Dataset;

/**
 * What was read from a CSV file.
 *
 * @param dataset named as the file is
 * @param dropped how many rows were left out for a missing value
 * @param sha256 of the file's bytes, in hexadecimal digits
 */
public record CsvTable(Dataset dataset, int dropped, String sha256) {
    /**
     * Reads a file.
     *
     * @throws org.handgrad.data.DataException if the file cannot be read, or anything in it is wrong
     */
    public static CsvTable read(Path file, CsvFormat format) {
        return new CsvFile(file, format).read();
    }
}
