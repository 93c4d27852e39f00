package org.handgrad.data;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.nd4j.linalg.factory.Nd4j;

/** Bundled tables; {@code NOTICE} states origin and licence. */
public enum BundledTable {
    /** R. A. Fisher 1936: 150 flowers, 4 lengths in cm, 3 species. */
    IRIS,
    /** Alpaydin and Kaynak 1998: 1,797 images of 8×8 pixels 0..16, 10 digits. */
    DIGITS;

    /** Its name in configurations and tables. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads the table: all columns but the last are features, the last is the class, made one column a class in order of appearance. */
    public Dataset load() {
        List<NamedCsvRecord> rows = read();
        List<String> header = rows.get(0).getHeader();
        int features = header.size() - 1;
        List<String> classes =
                rows.stream().map(row -> row.getField(features)).distinct().toList();
        double[][] x = new double[rows.size()][features];
        double[][] y = new double[rows.size()][classes.size()];
        for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j < features; j++) {
                x[i][j] = Double.parseDouble(rows.get(i).getField(j));
            }
            y[i][classes.indexOf(rows.get(i).getField(features))] = 1;
        }
        Batch samples = new Batch(Nd4j.createFromArray(x), Nd4j.createFromArray(y));
        return new Dataset(label(), samples, header.subList(0, features), new Task.Classification(classes));
    }

    private List<NamedCsvRecord> read() {
        String resource = label() + ".csv";
        List<NamedCsvRecord> rows = new ArrayList<>();
        try (InputStream table = BundledTable.class.getResourceAsStream(resource);
                InputStreamReader text = new InputStreamReader(table, StandardCharsets.US_ASCII)) {
            CsvReader.builder().ofNamedCsvRecord(text).forEach(rows::add);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the bundled table " + resource, e);
        }
        return rows;
    }
}
