package org.handgrad.data.csv;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.handgrad.data.DataException;
import org.handgrad.data.Dataset;

/** Texts as files, the formats that read them, and what reading gives. */
final class CsvTexts {
    private CsvTexts() {}

    /** Commas, a header, one numeric target {@code y}, all other columns inputs. */
    static CsvFormat numbers() {
        return CsvFormat.withHeader("y", TargetKind.NUMBERS);
    }

    /** Commas, a header, one target {@code y} of labels. */
    static CsvFormat classes() {
        return CsvFormat.withHeader("y", TargetKind.ONE_COLUMN_A_CLASS);
    }

    static CsvFormat withDelimiter(CsvFormat format, char delimiter) {
        return new CsvFormat(
                delimiter, format.header(), format.targets(), format.inputs(), format.targetKind(), format.missing());
    }

    static CsvFormat withoutHeader(CsvFormat format, int target) {
        return new CsvFormat(
                format.delimiter(),
                false,
                List.of(new ColumnRef.Numbered(target)),
                format.inputs(),
                format.targetKind(),
                format.missing());
    }

    static CsvFormat withTargets(CsvFormat format, ColumnRef... targets) {
        return new CsvFormat(
                format.delimiter(),
                format.header(),
                List.of(targets),
                format.inputs(),
                format.targetKind(),
                format.missing());
    }

    static CsvFormat withInputs(CsvFormat format, ColumnRef... inputs) {
        return new CsvFormat(
                format.delimiter(),
                format.header(),
                format.targets(),
                Optional.of(List.of(inputs)),
                format.targetKind(),
                format.missing());
    }

    static CsvFormat dropping(CsvFormat format) {
        return new CsvFormat(
                format.delimiter(),
                format.header(),
                format.targets(),
                format.inputs(),
                format.targetKind(),
                MissingValues.DROP);
    }

    static ColumnRef named(String name) {
        return new ColumnRef.Named(name);
    }

    static ColumnRef numbered(int number) {
        return new ColumnRef.Numbered(number);
    }

    static Path file(Path folder, String text) {
        return file(folder, text.getBytes(StandardCharsets.UTF_8));
    }

    static Path file(Path folder, byte[] bytes) {
        try {
            return Files.write(folder.resolve("t.csv"), bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static Dataset read(Path folder, String text, CsvFormat format) {
        return CsvTable.read(file(folder, text), format).dataset();
    }

    /** What reading a file complains of, with its name in the place of its path and a line feed at the end. */
    static String complaint(Path file, CsvFormat format) {
        return catchThrowableOfType(DataException.class, () -> CsvTable.read(file, format))
                        .getMessage()
                        .replace(System.lineSeparator(), "\n")
                        .replace(file.toString(), file.getFileName().toString())
                + "\n";
    }

    static double[][] inputs(Dataset data) {
        return data.samples().x().toDoubleMatrix();
    }

    static double[][] targets(Dataset data) {
        return data.samples().y().toDoubleMatrix();
    }
}
