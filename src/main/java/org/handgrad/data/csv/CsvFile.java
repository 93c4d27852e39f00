package org.handgrad.data.csv;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.handgrad.data.DataException;
import org.handgrad.message.Problem;
import org.handgrad.message.ReadFailure;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A CSV file that is about to be read. */
record CsvFile(Path file, CsvFormat format) {
    private static final int LONGEST_FIELD = 1 << 20;

    CsvTable table() {
        if (format.targets().isEmpty()) {
            throw new IllegalArgumentException("there is no target column to learn from");
        }
        MessageDigest digest = sha256();
        CsvReading reading = read(digest);
        return new CsvTable(
                reading.dataset(file.getFileName().toString()),
                reading.dropped(),
                HexFormat.of().formatHex(digest.digest()));
    }

    INDArray inputs() {
        return read(sha256()).inputs();
    }

    private CsvReading read(MessageDigest digest) {
        try (InputStream bytes = new DigestInputStream(Files.newInputStream(file), digest)) {
            return read(bytes, new CsvMistakes(file.toString()));
        } catch (IOException e) {
            throw unreadable(e);
        } catch (UncheckedIOException e) {
            throw unreadable(e.getCause());
        }
    }

    private CsvReading read(InputStream bytes, CsvMistakes mistakes) throws IOException {
        CsvRowHandler handler = new CsvRowHandler(format.delimiter());
        try (CsvReader<CsvRow> csv = settings(format.delimiter()).build(handler, bytes, StandardCharsets.UTF_8);
                CloseableIterator<CsvRow> rows = csv.iterator()) {
            CsvReading reading = null;
            while (rows.hasNext()) {
                CsvRow row = rows.next();
                if (row.isBlank()) {
                    continue;
                }
                if (reading == null) {
                    reading = new CsvReading(format, row, mistakes);
                } else {
                    reading.add(row);
                }
            }
            if (reading == null) {
                throw whole("the file is empty; expected rows of data");
            }
            return reading;
        } catch (CsvParseException e) {
            if (e.getCause() != null) {
                throw e; // not about the text
            }
            mistakes.add(() -> unended(handler.buildRecord()));
            mistakes.requireNone();
            throw e;
        }
    }

    /** The field after those that were read goes on where it should not. */
    private Problem unended(CsvRow begun) {
        Problem place = begun.problem(file.toString(), begun.size(), "");
        String line = line(place.line()).orElse(place.text());
        int index = line.offsetByCodePoints(0, Math.min(place.column() - 1, line.codePointCount(0, line.length())));
        String message = line.startsWith("\"", index)
                ? "the quoted field that begins here has no end: expected a quote, and then %s or the end of the line"
                                .formatted(CsvFormat.shown(format.delimiter()))
                        + " (a quote inside a quoted field is written twice)"
                : "the field that begins here is longer than %s characters".formatted(LONGEST_FIELD);
        return new Problem(place.source(), place.line(), place.column(), line, message);
    }

    /** One line of the file, read once more; nothing if it cannot be read twice or is too long to be shown. */
    private Optional<String> line(int number) {
        List<String> found = new ArrayList<>();
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (CsvReader<CsvRow> csv = settings(format.delimiter())
                .build(new CsvRowHandler(format.delimiter()), Files.newInputStream(file), StandardCharsets.UTF_8)) {
            csv.skipLines(number - 1);
            csv.skipLines(found::add, 1);
        } catch (IOException | UncheckedIOException | CsvParseException e) {
            return Optional.empty();
        }
        return found.stream().findFirst();
    }

    private DataException unreadable(IOException failure) {
        return whole("%s; expected a CSV file".formatted(ReadFailure.reason(file, failure)));
    }

    private DataException whole(String message) {
        return new DataException(List.of(Problem.ofWhole(file.toString(), message)), 0);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static CsvReader.CsvReaderBuilder settings(char delimiter) {
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .detectBomHeader(true)
                .allowUnclosedQuote(false)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(LONGEST_FIELD);
    }
}
