package org.handgrad.data.csv;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.handgrad.data.DataException;

/**
 * What an unknown table probably is: its delimiter and whether it has a header, by its first rows; the last column as what is
 * to be predicted, a class if its values are words or few whole numbers.
 *
 * @param format how it is read
 * @param target what the target column is called
 * @param table what reading it so gives
 */
public record CsvGuess(CsvFormat format, String target, CsvTable table) {
    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');
    private static final int ROWS = 1000;
    private static final int MOST_NUMBERED_CLASSES = 10;

    /**
     * Looks at the first rows, and reads the table.
     *
     * @throws DataException if the file cannot be read, or is wrong in whichever way it is read
     */
    public static CsvGuess of(Path file) {
        char delimiter = ',';
        List<List<String>> rows = List.of();
        for (char candidate : DELIMITERS) {
            List<List<String>> read = firstRows(file, candidate);
            if (width(read) > width(rows)) {
                delimiter = candidate;
                rows = read;
            }
        }
        int last = Math.max(1, width(rows)) - 1;
        boolean header = !rows.isEmpty() && rows.get(0).stream().noneMatch(CsvGuess::isNumber);
        List<String> values =
                rows.stream().skip(header ? 1 : 0).map(row -> row.get(last)).toList();
        TargetKind kind = areClasses(values) ? TargetKind.ONE_COLUMN_A_CLASS : TargetKind.NUMBERS;
        List<ColumnRef> targets = List.of(new ColumnRef.Numbered(last + 1));
        CsvFormat strict = new CsvFormat(delimiter, header, targets, Optional.empty(), kind, MissingValues.REFUSE);
        String name = header ? rows.get(0).get(last).strip() : "column " + (last + 1);
        try {
            return new CsvGuess(strict, name, CsvTable.read(file, strict));
        } catch (DataException e) {
            return lenient(file, strict, name).orElseThrow(() -> e);
        }
    }

    /** With the rows left out that miss a value, if that helps. */
    private static Optional<CsvGuess> lenient(Path file, CsvFormat strict, String name) {
        CsvFormat dropping = new CsvFormat(
                strict.delimiter(),
                strict.header(),
                strict.targets(),
                strict.inputs(),
                strict.targetKind(),
                MissingValues.DROP);
        try {
            return Optional.of(new CsvGuess(dropping, name, CsvTable.read(file, dropping)));
        } catch (DataException e) {
            return Optional.empty();
        }
    }

    /** How many fields all rows have; 0 if they differ. */
    private static int width(List<List<String>> rows) {
        List<Integer> widths = rows.stream().map(List::size).distinct().toList();
        return widths.size() == 1 ? widths.get(0) : 0;
    }

    /** The first rows; none if they cannot be read so. */
    private static List<List<String>> firstRows(Path file, char delimiter) {
        List<List<String>> rows = new ArrayList<>();
        if (!Files.isRegularFile(file)) {
            return rows;
        }
        try (CsvReader<CsvRecord> csv = CsvFile.settings(delimiter).ofCsvRecord(file);
                CloseableIterator<CsvRecord> records = csv.iterator()) {
            while (records.hasNext() && rows.size() < ROWS) {
                rows.add(records.next().getFields());
            }
        } catch (IOException | UncheckedIOException | CsvParseException e) {
            return List.of(); // which reading it in earnest will tell of
        }
        return rows;
    }

    private static boolean isNumber(String field) {
        return Double.isFinite(CsvNumber.parse(field.strip()));
    }

    private static boolean areClasses(List<String> values) {
        List<String> present = values.stream()
                .filter(value -> !new CsvField(value, false).isMissing())
                .toList();
        boolean words = present.stream().anyMatch(value -> !isNumber(value));
        boolean whole = present.stream().noneMatch(value -> value.contains("."));
        return words || (whole && new HashSet<>(present).size() <= MOST_NUMBERED_CLASSES);
    }
}
