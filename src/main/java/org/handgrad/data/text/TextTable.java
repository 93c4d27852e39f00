package org.handgrad.data.text;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.handgrad.data.DataException;
import org.handgrad.message.Problem;
import org.handgrad.message.ReadFailure;

/**
 * A file of rows of fields.
 *
 * @param file packed by gzip or not
 * @param dialect how it is written
 */
public record TextTable(Path file, Dialect dialect) {
    /** What is beyond is left out of a row: a file of commas alone must not fill the memory. */
    public static final int MOST_FIELDS = 100_000;

    static final int LONGEST_FIELD = 1 << 20;

    /**
     * What was learned of the file as a whole.
     *
     * @param encoding of its characters
     * @param sha256 of its bytes, in hexadecimal digits
     */
    public record Source(FoundEncoding encoding, String sha256) {}

    /**
     * Gives every row, blank ones excepted, to a consumer, until that says {@code false}.
     *
     * @throws DataException if the file cannot be read, or a quoted field has no end
     */
    public Source read(Predicate<Row> consumer) {
        try (OpenText text = new OpenText(file, dialect.encoding())) {
            if (dialect.delimiter().isRun()) {
                readLines(text.reader(), consumer);
            } else {
                readCsv(text.reader(), consumer);
            }
            return new Source(text.encoding(), text.sha256OfAll());
        } catch (IOException e) {
            throw unreadable(e);
        } catch (UncheckedIOException e) {
            throw unreadable(e.getCause());
        }
    }

    private void readLines(Reader text, Predicate<Row> consumer) throws IOException {
        RunLines lines = new RunLines(dialect.delimiter());
        BufferedReader reader = new BufferedReader(text);
        String line = reader.readLine();
        for (int number = 1; line != null; number++) {
            String read = line;
            boolean comment = dialect.comment()
                    .filter(sign -> read.stripLeading().startsWith(String.valueOf(sign)))
                    .isPresent();
            if (number > dialect.skippedLines()
                    && !read.isBlank()
                    && !comment
                    && !consumer.test(lines.row(number, read))) {
                return;
            }
            line = reader.readLine();
        }
    }

    private void readCsv(Reader text, Predicate<Row> consumer) {
        RowHandler handler = new RowHandler(dialect.delimiter().character());
        try (CsvReader<Row> csv = settings().build(handler, text)) {
            if (dialect.skippedLines() > 0) {
                csv.skipLines(dialect.skippedLines());
            }
            try (CloseableIterator<Row> rows = csv.iterator()) {
                while (rows.hasNext()) {
                    Row row = rows.next();
                    if (!row.isBlank() && !consumer.test(row)) {
                        return;
                    }
                }
            }
        } catch (CsvParseException e) {
            if (e.getCause() != null) {
                throw e; // not about the text
            }
            throw new DataException(List.of(unended(handler.buildRecord())), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CsvReader.CsvReaderBuilder settings() {
        CsvReader.CsvReaderBuilder settings = CsvReader.builder()
                .fieldSeparator(dialect.delimiter().character())
                .detectBomHeader(false)
                .allowUnclosedQuote(false)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(LONGEST_FIELD);
        dialect.comment()
                .ifPresent(
                        sign -> settings.commentStrategy(CommentStrategy.SKIP).commentCharacter(sign));
        return settings;
    }

    /** The field after those that were read goes on where it should not. */
    private Problem unended(Row begun) {
        Problem place = begun.problem(file.toString(), begun.size(), "");
        String line = line(place.line()).orElse(place.text());
        int index = line.offsetByCodePoints(0, Math.min(place.column() - 1, line.codePointCount(0, line.length())));
        String message = line.startsWith("\"", index)
                ? "the quoted field that begins here has no end: expected a quote, and then %s or the end of the line"
                                .formatted(dialect.delimiter().shown())
                        + " (a quote inside a quoted field is written twice)"
                : "the field that begins here is longer than %s characters".formatted(LONGEST_FIELD);
        return new Problem(place.source(), place.line(), place.column(), line, message);
    }

    /** One line of the file, read once more; nothing if it cannot be read twice or is too long to be shown. */
    private Optional<String> line(int number) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (OpenText text = new OpenText(file, dialect.encoding());
                BufferedReader reader = new BufferedReader(text.reader())) {
            return reader.lines().skip(number - 1L).findFirst().filter(line -> line.length() <= LONGEST_FIELD);
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty();
        }
    }

    private DataException unreadable(IOException failure) {
        return new DataException(
                List.of(Problem.ofWhole(
                        file.toString(), "%s; expected a table as text".formatted(ReadFailure.reason(file, failure)))),
                0);
    }
}
