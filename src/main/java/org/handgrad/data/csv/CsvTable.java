package org.handgrad.data.csv;

import java.nio.file.Path;
import java.util.List;
import org.handgrad.data.Dataset;
import org.nd4j.linalg.api.ndarray.INDArray;

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
     * @throws IllegalArgumentException if the format has no target
     */
    public static CsvTable read(Path file, CsvFormat format) {
        return new CsvFile(file, format).table();
    }

    /**
     * Reads samples that are to be predicted: the file need not have targets, its columns may stand in any order, and no row is
     * dropped.
     *
     * @param format what the training data were read by
     * @param features the inputs that the model was trained on, as the dataset calls them
     * @return x [n, d], in float64, with the features in that order
     * @throws org.handgrad.data.DataException if the file cannot be read, or anything in it is wrong
     */
    public static INDArray readInputs(Path file, CsvFormat format, List<String> features) {
        return new CsvFile(file, format.inputsOnly(features)).inputs();
    }
}
