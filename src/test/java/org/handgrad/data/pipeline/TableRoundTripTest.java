package org.handgrad.data.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.handgrad.data.BundledTable;
import org.handgrad.data.Dataset;
import org.handgrad.data.Task;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is written is what is read. */
class TableRoundTripTest {
    private static final String STRANGE = "aZ0é漢😀 ,;|\t\"'\n\r#";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void aBundledTableComesBack(BundledTable table) {
        Dataset bundled = table.load();
        List<String> classes = ((Task.Classification) bundled.task()).classes();
        List<List<String>> rows = new ArrayList<>();
        rows.add(append(bundled.features(), "class"));
        for (int i = 0; i < bundled.size(); i++) {
            double[] x = bundled.samples().x().getRow(i).toDoubleVector();
            int label = bundled.samples().y().getRow(i).argMax().getInt(0);
            rows.add(append(Arrays.stream(x).mapToObj(String::valueOf).toList(), classes.get(label)));
        }

        Dataset read = TableTexts.read(
                folder, written(rows, ',', false), TableTexts.withHeader("class", TargetKind.ONE_COLUMN_A_CLASS));

        assertThat(read.features()).isEqualTo(bundled.features());
        assertThat(read.task()).isEqualTo(bundled.task());
        assertThat(TableTexts.inputs(read)).isDeepEqualTo(TableTexts.inputs(bundled));
        assertThat(TableTexts.targets(read)).isDeepEqualTo(TableTexts.targets(bundled));
    }

    @RepeatedTest(100)
    void randomNumbersAndLabelsComeBack(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        int columns = 1 + random.nextInt(5);
        int count = 1 + random.nextInt(30);
        char delimiter = ",;|\t".charAt(random.nextInt(4));
        List<String> labels = List.of(strange(random) + "1", strange(random) + "2", strange(random) + "3");
        List<String> names = IntStream.range(0, columns)
                .mapToObj(column -> strange(random) + column)
                .toList();
        double[][] x = new double[count + 3][columns];
        List<String> drawn = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        rows.add(append(names, "label"));
        for (int i = 0; i < x.length; i++) {
            List<String> row = new ArrayList<>();
            for (int j = 0; j < columns; j++) {
                x[i][j] = finite(random);
                row.add(String.valueOf(x[i][j]));
            }
            drawn.add(labels.get(i < 3 ? i : random.nextInt(3)));
            rows.add(append(row, drawn.get(i)));
        }
        TableFormat format =
                TableTexts.withDelimiter(TableTexts.withHeader("label", TargetKind.ONE_COLUMN_A_CLASS), delimiter);

        Dataset read = TableTexts.read(folder, written(rows, delimiter, random.nextBoolean()), format);

        assertThat(read.features()).isEqualTo(names);
        assertThat(TableTexts.inputs(read)).isDeepEqualTo(x);
        assertThat(labelsOf(read)).isEqualTo(drawn);
    }

    @RepeatedTest(20)
    void anotherOrderOfTheRowsIsAnotherOrderOfTheSamplesAndNothingElse(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<String> rows = new ArrayList<>(List.of("1,a,7", "2,c,8", "3,b,9", "4,b,1", "5,a,2", "6,d,3"));
        Dataset before = labelled(rows);
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, rows.size()).boxed().toList());
        Collections.shuffle(order, random);

        Dataset after = labelled(order.stream().map(rows::get).toList());

        Dataset expected = before.rows(order.stream().mapToInt(i -> i).toArray());
        assertThat(after.task()).isEqualTo(before.task());
        assertThat(after.features()).isEqualTo(before.features());
        assertThat(TableTexts.inputs(after)).isDeepEqualTo(TableTexts.inputs(expected));
        assertThat(TableTexts.targets(after)).isDeepEqualTo(TableTexts.targets(expected));
    }

    private Dataset labelled(List<String> rows) {
        return TableTexts.read(
                folder,
                "x,label,z\n" + String.join("\n", rows),
                TableTexts.withHeader("label", TargetKind.ONE_COLUMN_A_CLASS));
    }

    private static List<String> labelsOf(Dataset data) {
        List<String> classes = ((Task.Classification) data.task()).classes();
        return IntStream.range(0, data.size())
                .mapToObj(i -> classes.get(data.samples().y().getRow(i).argMax().getInt(0)))
                .toList();
    }

    private static String strange(Random random) {
        int[] characters = STRANGE.codePoints().toArray();
        return "s"
                + random.ints(random.nextInt(6), 0, characters.length)
                        .collect(
                                StringBuilder::new,
                                (text, i) -> text.appendCodePoint(characters[i]),
                                StringBuilder::append);
    }

    /** Any bits that are a finite number, tiny and huge ones among them. */
    private static double finite(Random random) {
        double number = Double.longBitsToDouble(random.nextLong());
        return Double.isFinite(number) ? number : 0.1;
    }

    private static List<String> append(List<String> row, String last) {
        List<String> longer = new ArrayList<>(row);
        longer.add(last);
        return longer;
    }

    private static String written(List<List<String>> rows, char delimiter, boolean everythingQuoted) {
        StringWriter text = new StringWriter();
        CsvWriter.CsvWriterBuilder settings =
                CsvWriter.builder().fieldSeparator(delimiter).lineDelimiter(LineDelimiter.LF);
        if (everythingQuoted) {
            settings.quoteStrategy(QuoteStrategies.ALWAYS);
        }
        try (CsvWriter csv = settings.build(text)) {
            rows.forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return text.toString();
    }
}
