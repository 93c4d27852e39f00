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
import java.util.Map;
import java.util.Optional;
import org.handgrad.data.DataException;
import org.handgrad.data.Dataset;
import org.handgrad.data.column.ColumnRef;
import org.handgrad.data.pipeline.MissingRule;
import org.handgrad.data.pipeline.Replacement;
import org.handgrad.data.pipeline.Scale;
import org.handgrad.data.pipeline.TableFormat;
import org.handgrad.data.pipeline.TableSamples;
import org.handgrad.data.pipeline.TableTexts;
import org.handgrad.data.pipeline.Target;
import org.handgrad.data.pipeline.TargetKind;
import org.handgrad.data.pipeline.Treatment;
import org.handgrad.data.text.Delimiter;
import org.handgrad.data.text.Dialect;
import org.handgrad.data.text.NumberStyle;
import org.handgrad.message.Problem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Whatever a table holds: it gives sound data, or mistakes whose places are in it. */
@Tag("slow")
class TableFuzzTest {
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

    private static final MissingRule MEDIAN = new MissingRule(new Replacement.Median(), true, List.of("-1"));

    /** Columns of every kind, whatever they hold. */
    private static final Map<ColumnRef, Treatment> KINDS = Map.of(
            new ColumnRef.Numbered(1),
            new Treatment.Quantity(MEDIAN, Optional.of(Scale.ROBUST)),
            new ColumnRef.Numbered(2),
            new Treatment.Category(new MissingRule(new Replacement.OwnCategory(), false, List.of())));

    private static final List<TableFormat> FORMATS = List.of(
            TableTexts.withHeader("y", TargetKind.NUMBERS),
            TableTexts.withHeader("y", TargetKind.ONE_COLUMN_A_CLASS),
            TableTexts.dropping(TableTexts.withDelimiter(TableTexts.withHeader("y", TargetKind.ZERO_OR_ONE), ';')),
            TableTexts.dropping(TableTexts.withDelimiter(
                    TableTexts.withoutHeader(TableTexts.withHeader("y", TargetKind.MULTI_LABEL), 3), '\t')),
            TableTexts.withInputs(TableTexts.withHeader("y", TargetKind.ONE_COLUMN_A_CLASS), new ColumnRef.Numbered(1)),
            kinds(Delimiter.COMMA, NumberStyle.PLAIN),
            kinds(Delimiter.BLANKS, new NumberStyle(',', Optional.of('.'))));

    private static TableFormat kinds(Delimiter delimiter, NumberStyle numbers) {
        return new TableFormat(
                Dialect.of(delimiter, true),
                numbers,
                true,
                new Target(
                        List.of(new ColumnRef.Numbered(3)),
                        TargetKind.ONE_COLUMN_A_CLASS,
                        new MissingRule(new Replacement.DropRow(), false, List.of()),
                        Scale.NONE),
                KINDS,
                new Treatment.Drop());
    }

    private static final char REPLACEMENT = '\uFFFD';

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
        TableFormat format = FORMATS.get(turn++ % FORMATS.size());
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            assertSound(TableTexts.all(TableSamples.read(file, format)));
            sound++;
        } catch (DataException e) {
            assertThat(e.problems()).isNotEmpty().hasSizeLessThanOrEqualTo(20);
            String[] lines = decoded(bytes).split("\r\n|\r|\n", -1);
            String text = decoded(bytes);
            if (text.indexOf(REPLACEMENT) < 0
                    && text.indexOf(0) < 0) { // else the encoding is a guess, and no place can be known
                e.problems().forEach(problem -> assertInside(lines, problem));
            }
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
}
