package org.handgrad.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.handgrad.data.DataException;
import org.handgrad.data.Dataset;
import org.handgrad.data.csv.ColumnRef;
import org.handgrad.data.csv.CsvFormat;
import org.handgrad.data.csv.CsvTable;
import org.handgrad.data.csv.MissingValues;
import org.handgrad.data.csv.TargetKind;
import org.handgrad.message.Problem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Whatever a CSV file holds: it gives sound data, or mistakes whose places are in it. */
@Tag("slow")
class CsvFuzzTest {
    private static final List<String> CORPUS = List.of(
            "a,b,y\n1,2,5\n3,4,6\n-1e-3,.5,7\n",
            "a;b;y\r\n1;\"2\";yes\r\n3;\"4\";no\r\n",
            "\uFEFFa,\"b, in \"\"cm\"\"\",y\n1,2,\"two\nlines\"\n\n3,4,é漢😀\n",
            "1\t2\t0\n3\t4\t1\nNA\t?\t1\n",
            "y\n0\n1\n");

    private static final List<String> TOKENS = List.of(
            "\"",
            "\"\"",
            ",",
            ";",
            "\t",
            "\n",
            "\r\n",
            "\r",
            "\0",
            " ",
            "\uFEFF",
            "NaN",
            "NA",
            "null",
            "?",
            "Infinity",
            "1e999",
            "-0",
            "1e-999",
            "0x1p3",
            "1,5",
            "1_000",
            "y",
            "a",
            "yes",
            "é",
            "😀",
            "\u2028",
            "\u0085",
            "0",
            "1");

    private static final List<CsvFormat> FORMATS = List.of(
            CsvFormat.withHeader("y", TargetKind.NUMBERS),
            CsvFormat.withHeader("y", TargetKind.ONE_COLUMN_A_CLASS),
            format(';', true, new ColumnRef.Named("y"), Optional.empty(), TargetKind.ZERO_OR_ONE, MissingValues.DROP),
            format(
                    '\t',
                    false,
                    new ColumnRef.Numbered(3),
                    Optional.empty(),
                    TargetKind.MULTI_LABEL,
                    MissingValues.DROP),
            format(
                    ',',
                    true,
                    new ColumnRef.Named("y"),
                    Optional.of(List.of(new ColumnRef.Numbered(1))),
                    TargetKind.ONE_COLUMN_A_CLASS,
                    MissingValues.REFUSE));

    private final Path folder = Fuzzing.folder();

    private int turn;
    private int sound;
    private int wrong;

    @Test
    void everyTextGivesSoundDataOrMistakesInIt() {
        Fuzzing.run(new Mutator(CORPUS, TOKENS, 1), this::read);

        assertThat(sound).as("texts that are right after all").isPositive();
        assertThat(wrong).as("texts that are wrong").isPositive();
    }

    /** The formats take turns. */
    private void read(byte[] bytes) {
        Path file = folder.resolve("t.csv");
        CsvFormat format = FORMATS.get(turn++ % FORMATS.size());
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            assertSound(CsvTable.read(file, format).dataset());
            sound++;
        } catch (DataException e) {
            assertThat(e.problems()).isNotEmpty().hasSizeLessThanOrEqualTo(20);
            String[] lines = decoded(bytes).split("\r\n|\r|\n", -1);
            e.problems().forEach(problem -> assertInside(lines, problem));
            wrong++;
        }
    }

    private static void assertSound(Dataset data) {
        assertThat(data.size()).isPositive();
        assertThat(data.samples().y().size(0)).isEqualTo(data.size());
        assertThat(data.inputs()).isEqualTo(data.features().size());
        for (INDArray numbers : List.of(data.samples().x(), data.samples().y())) {
            assertThat(Arrays.stream(numbers.reshape(numbers.length()).toDoubleVector())
                            .allMatch(Double::isFinite))
                    .isTrue();
        }
    }

    private static void assertInside(String[] lines, Problem problem) {
        assertThat(problem.message()).isNotBlank();
        if (problem.line() == 0) {
            assertThat(lines).as("what is wrong as a whole is empty").allMatch(String::isBlank);
        } else {
            assertThat(problem.line()).isBetween(1, lines.length);
            String line = lines[problem.line() - 1];
            assertThat(problem.text()).isEqualTo(line);
            assertThat(problem.column()).isBetween(1, line.codePointCount(0, line.length()) + 1);
            assertThat(problem.toString()).startsWith(problem.source() + ":" + problem.line() + ":");
        }
    }

    /** As the byte-order mark says, else as UTF-8. */
    private static String decoded(byte[] bytes) {
        for (String encoding : List.of("UTF-8", "UTF-32LE", "UTF-32BE", "UTF-16LE", "UTF-16BE")) {
            byte[] mark = "\uFEFF".getBytes(Charset.forName(encoding));
            if (bytes.length >= mark.length && Arrays.equals(mark, 0, mark.length, bytes, 0, mark.length)) {
                return new String(bytes, mark.length, bytes.length - mark.length, Charset.forName(encoding));
            }
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static CsvFormat format(
            char delimiter,
            boolean header,
            ColumnRef target,
            Optional<List<ColumnRef>> inputs,
            TargetKind kind,
            MissingValues missing) {
        return new CsvFormat(delimiter, header, List.of(target), inputs, kind, missing);
    }
}
