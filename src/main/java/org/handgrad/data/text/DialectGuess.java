package org.handgrad.data.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.handgrad.data.DataException;

/**
 * How an unknown table is probably written, by its first rows: the delimiter by which most rows have equally many fields, and
 * whether the first row is one of names.
 *
 * @param dialect with the encoding that was found
 * @param numbers how numbers are written
 * @param encoding why it is this one
 */
public record DialectGuess(Dialect dialect, NumberStyle numbers, FoundEncoding encoding) {
    private static final int ROWS = 1000;
    private static final int MOST_PREAMBLE = 50;
    private static final List<Delimiter> CANDIDATES = List.of(
            Delimiter.COMMA,
            Delimiter.SEMICOLON,
            Delimiter.TAB,
            Delimiter.BAR,
            Delimiter.BLANKS,
            Delimiter.TABS,
            Delimiter.SPACE,
            Delimiter.COLON);

    /**
     * Looks at the first rows.
     *
     * @throws DataException if the file cannot be read, or is empty
     */
    public static DialectGuess of(Path file) {
        List<Row> lines = new ArrayList<>();
        FoundEncoding encoding = new TextTable(file, Dialect.of(Delimiter.TABS, false))
                .read(row -> {
                    lines.add(row);
                    return lines.size() < MOST_PREAMBLE;
                })
                .encoding();
        Dialect plain = new Dialect(Optional.of(encoding.charset()), Delimiter.COMMA, false, 0, CommentSign.of(lines));
        Shape best = CANDIDATES.stream()
                .map(delimiter -> Shape.of(firstRows(file, plain.withDelimiter(delimiter)), delimiter))
                .reduce((a, b) -> b.score() > a.score() + 1e-9 ? b : a)
                .orElseThrow();
        int skipped = best.linesBefore();
        List<Row> rows =
                best.rows().stream().filter(row -> row.line() > skipped).toList();
        Dialect dialect =
                new Dialect(plain.encoding(), best.delimiter(), HeaderGuess.isHeader(rows), skipped, plain.comment());
        return new DialectGuess(dialect, NumberStyleGuess.of(rows, best.delimiter()), encoding);
    }

    /** The first rows; none if they cannot be read so. */
    private static List<Row> firstRows(Path file, Dialect dialect) {
        List<Row> rows = new ArrayList<>();
        try {
            new TextTable(file, dialect).read(row -> {
                rows.add(row);
                return rows.size() < ROWS;
            });
        } catch (DataException e) {
            return List.of(); // reading the whole table will tell
        }
        return rows;
    }

    /**
     * The rows that a delimiter makes.
     *
     * @param width how many fields most rows have
     * @param score how well this looks like a table: the part of the rows that have that many, less for fields that seem to
     *     hold several values
     */
    private record Shape(Delimiter delimiter, List<Row> rows, int width, double score) {
        private static final double UNCLEAN = 0.3;

        static Shape of(List<Row> rows, Delimiter delimiter) {
            Map<Integer, Long> widths = rows.stream().collect(Collectors.groupingBy(Row::size, Collectors.counting()));
            int width = widths.entrySet().stream()
                    .max(Map.Entry.<Integer, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                    .map(Map.Entry::getKey)
                    .orElse(0);
            if (width < 2) {
                return new Shape(delimiter, rows, width, 0);
            }
            List<Row> whole = rows.stream().filter(row -> row.size() == width).toList();
            long unclean = whole.stream()
                    .flatMap(row -> row.fields().stream())
                    .filter(field -> holdsSeveral(field, delimiter))
                    .count();
            double part = (double) whole.size() / rows.size();
            return new Shape(delimiter, rows, width, part - UNCLEAN * unclean / ((double) whole.size() * width));
        }

        private static boolean holdsSeveral(Field field, Delimiter delimiter) {
            if (field.quoted() || NumberStyleGuess.isNumber(field.value())) {
                return false;
            }
            String text = field.text().strip();
            return text.contains("  ")
                    || text.chars()
                            .anyMatch(c ->
                                    (c == ',' || c == ';' || c == '\t' || c == '|') && !delimiter.contains((char) c));
        }

        /**
         * Lines before the first row that has as many fields as most; or one less, as the names above row names have; or an empty one
         * more, as a delimiter at the end makes.
         */
        int linesBefore() {
            for (int i = 0; i < rows.size(); i++) {
                int size = rows.get(i).size();
                boolean names = size == width - 1 && width > 2;
                boolean trailing =
                        size == width + 1 && rows.get(i).field(width).value().isEmpty();
                if (size == width || names || trailing) {
                    return i == 0 ? 0 : rows.get(i).line() - 1;
                }
            }
            return 0;
        }
    }
}
