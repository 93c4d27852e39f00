package org.handgrad.data.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.handgrad.data.pipeline.TableTexts.file;
import static org.handgrad.data.pipeline.TableTexts.numbers;
import static org.handgrad.data.pipeline.TableTexts.withColumns;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.handgrad.data.FittedSamples;
import org.handgrad.data.column.DatePart;
import org.handgrad.data.column.Dates;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each step makes of a column, by values worked out by hand; the first four rows are for training. */
class PipelineTest {
    private static final int[] TRAINING = {0, 1, 2, 3};
    private static final int TEST = 4;

    @TempDir
    private Path folder;

    /** A column x of four training rows and one test row, beside a target. */
    private FittedSamples fitted(Treatment treatment, String... cells) {
        StringBuilder text = new StringBuilder("x,y\n");
        Arrays.stream(cells).forEach(cell -> text.append(cell).append(",1\n"));
        TableFormat format = withColumns(numbers(), Map.of("x", treatment));
        return TableSamples.read(file(folder, text.toString()), format).fit(false, TRAINING);
    }

    private static double[] scaled(FittedSamples fitted, int row) {
        return fitted.scaled(row).samples().x().toDoubleVector();
    }

    private static MissingRule filled(Replacement replacement) {
        return new MissingRule(replacement, false, List.of());
    }

    /** Of 1, 3, 5, 11: mean 5, variance (16 + 4 + 0 + 36) / 4 = 14, median 4, quartiles 2.5 and 6.5. */
    @ParameterizedTest
    @CsvSource({"STANDARD, 5, 3.7416573867739413", "MIN_MAX, 1, 10", "ROBUST, 4, 4", "NONE, 0, 1"})
    void numbersAreScaledByTheTrainingPart(Scale scale, double shift, double divisor) {
        FittedSamples fitted =
                fitted(new Treatment.Quantity(MissingRule.REFUSE, Optional.of(scale)), "1", "3", "5", "11", "100");

        assertThat(scaled(fitted, 0)[0]).isCloseTo((1 - shift) / divisor, within(1e-14));
        assertThat(scaled(fitted, TEST)[0]).isCloseTo((100 - shift) / divisor, within(1e-13));
    }

    @Test
    void aColumnThatNeverVariesIsOnlyShifted() {
        for (Scale scale : Scale.values()) {
            FittedSamples fitted =
                    fitted(new Treatment.Quantity(MissingRule.REFUSE, Optional.of(scale)), "7", "7", "7", "7", "9");
            assertThat(scaled(fitted, TEST)).as(scale.name()).containsExactly(scale == Scale.NONE ? 9 : 2);
        }
    }

    /** The training part knows 1, 1 and 7: mean 3, median 1, most frequent 1. */
    @ParameterizedTest
    @CsvSource({"mean, 3", "median, 1", "mode, 1", "value, 20"})
    void aMissingNumberIsFilledByTheTrainingPart(String by, double expected) {
        Map<String, Replacement> replacements = Map.of(
                "mean", new Replacement.Mean(),
                "median", new Replacement.Median(),
                "mode", new Replacement.Mode(),
                "value", new Replacement.Value("20"));
        MissingRule rule = new MissingRule(replacements.get(by), true, List.of("-999"));
        FittedSamples fitted =
                fitted(new Treatment.Quantity(rule, Optional.of(Scale.NONE)), "1", "-999.0", "1", "7", "NA");

        assertThat(fitted.unscaled(0).features()).containsExactly("x", "x is missing");
        assertThat(scaled(fitted, 0)).containsExactly(1, 0);
        assertThat(scaled(fitted, 1)).containsExactly(expected, 1);
        assertThat(scaled(fitted, TEST)).containsExactly(expected, 1);
    }

    @Test
    void aCategoryIsOneOfSeveralAndAnUnseenOneIsNone() {
        FittedSamples fitted =
                fitted(new Treatment.Category(MissingRule.REFUSE), "red", "blue", "red", "green", "pink");

        assertThat(fitted.unscaled(0).features()).containsExactly("x = blue", "x = green", "x = red");
        assertThat(scaled(fitted, 0)).containsExactly(0, 0, 1);
        assertThat(scaled(fitted, 1)).containsExactly(1, 0, 0);
        assertThat(scaled(fitted, TEST)).containsExactly(0, 0, 0);
        assertThat(fitted.remarks(TEST))
                .containsExactly("column 'x': 1 cells hold categories that the training part does not have (pink); "
                        + "they become zeros");
    }

    @Test
    void aMissingCategoryIsOneOfItsOwnOrTheMostFrequent() {
        FittedSamples own =
                fitted(new Treatment.Category(filled(new Replacement.OwnCategory())), "b", "a", "a", "", "?");
        assertThat(own.unscaled(0).features()).containsExactly("x = a", "x = b", "x is missing");
        assertThat(scaled(own, TEST)).containsExactly(0, 0, 1);

        FittedSamples mode = fitted(new Treatment.Category(filled(new Replacement.Mode())), "b", "a", "a", "", "?");
        assertThat(scaled(mode, 3)).containsExactly(1, 0);
        assertThat(scaled(mode, TEST)).containsExactly(1, 0);
    }

    @Test
    void booleansAreZeroAndOne() {
        FittedSamples fitted = fitted(new Treatment.Bool(filled(new Replacement.Mode())), "yes", "no", "True", "1", "");

        assertThat(IntStream.range(0, 5).mapToDouble(row -> scaled(fitted, row)[0]))
                .containsExactly(1.0, 0.0, 1.0, 1.0, 1.0);
    }

    @Test
    void anOrderCountsFromZero() {
        FittedSamples fitted = fitted(
                new Treatment.Ordinal(
                        List.of("low", "mid", "high"), filled(new Replacement.Median()), Optional.of(Scale.NONE)),
                "high",
                "low",
                "mid",
                "high",
                "");

        assertThat(IntStream.range(0, 5).mapToDouble(row -> scaled(fitted, row)[0]))
                .containsExactly(2.0, 0.0, 1.0, 2.0, 1.0);
    }

    /** 1 July 2021 is a Thursday, the fourth of seven days; July is the seventh of twelve months: sin π = 0, cos π = −1. */
    @Test
    void aDateIsItsPartsAndWhatBeginsAgainIsACircle() {
        FittedSamples fitted = fitted(
                new Treatment.Date(
                        Dates.of("d/M/yyyy H:mm"),
                        List.of(DatePart.YEAR, DatePart.MONTH, DatePart.WEEKDAY, DatePart.HOUR, DatePart.TIME),
                        MissingRule.REFUSE,
                        Optional.of(Scale.NONE)),
                "1/7/2021 6:00",
                "2/1/1970 12:00",
                "3/1/2020 0:00",
                "4/1/2020 0:00",
                "5/1/2020 0:00");

        assertThat(fitted.unscaled(0).features())
                .containsExactly(
                        "x: year",
                        "x: month (sin)",
                        "x: month (cos)",
                        "x: weekday (sin)",
                        "x: weekday (cos)",
                        "x: hour (sin)",
                        "x: hour (cos)",
                        "x: time");
        assertThat(scaled(fitted, 0))
                .containsExactly(
                        new double[] {2021, 0, -1, Math.sin(6 * Math.PI / 7), Math.cos(6 * Math.PI / 7), 1, 0, 18_809.25
                        },
                        within(1e-12));
        assertThat(scaled(fitted, 1)[7]).isEqualTo(1.5);
    }

    @Test
    void aQuantityIsLearnedInItsOwnScaleAndToldInTheTables() {
        TableFormat plain = numbers();
        TableFormat format = new TableFormat(
                plain.dialect(),
                plain.numbers(),
                false,
                new Target(plain.target().columns(), TargetKind.NUMBERS, MissingRule.REFUSE, Scale.STANDARD),
                plain.columns(),
                plain.others());
        FittedSamples fitted = TableSamples.read(file(folder, "x,y\n1,10\n2,30\n3,10\n4,30\n5,50\n"), format)
                .fit(false, TRAINING);

        assertThat(IntStream.range(0, 5)
                        .mapToDouble(row -> fitted.scaled(row).samples().y().getDouble(0)))
                .containsExactly(-1.0, 1.0, -1.0, 1.0, 3.0);
        assertThat(fitted.unscaled(TEST).samples().y().getDouble(0)).isEqualTo(50);
        assertThat(fitted.targetScaling()
                        .orElseThrow()
                        .invert(fitted.scaled(TEST).samples().y())
                        .getDouble(0))
                .isEqualTo(50);
        assertThat(fitted.remarks(TEST))
                .containsExactly("costs are of ('y' − 20) / 10; predictions are in the units of the table");
    }

    /** Whatever the test rows hold, the training rows are encoded and scaled as before. */
    @RepeatedTest(20)
    void nothingThatIsFittedChangesWithTheTestRows(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<String> training = IntStream.range(0, 8).mapToObj(i -> row(random)).toList();
        Map<String, Treatment> columns = new LinkedHashMap<>();
        List<Scale> scales = List.of(Scale.values());
        Scale scale = scales.get(random.nextInt(scales.size()));
        columns.put("n", new Treatment.Quantity(filled(new Replacement.Median()), Optional.of(scale)));
        columns.put("m", new Treatment.Quantity(filled(new Replacement.Mean()), Optional.of(Scale.STANDARD)));
        columns.put("c", new Treatment.Category(filled(new Replacement.Mode())));
        columns.put(
                "d",
                new Treatment.Date(
                        Dates.of("yyyy-MM-dd"),
                        List.of(DatePart.YEAR, DatePart.MONTH),
                        filled(new Replacement.Median()),
                        Optional.of(Scale.MIN_MAX)));
        TableFormat format = withColumns(numbers(), columns);
        int[] rows = IntStream.range(0, 8).toArray();

        FittedSamples one = with(training, random, format).fit(false, rows);
        FittedSamples other = with(training, random, format).fit(false, rows);

        assertThat(other.scaled(rows).features()).isEqualTo(one.scaled(rows).features());
        assertThat(other.scaled(rows).samples().x().toDoubleMatrix())
                .isDeepEqualTo(one.scaled(rows).samples().x().toDoubleMatrix());
        assertThat(other.inputScaling().orElseThrow().mean().toDoubleVector())
                .containsExactly(one.inputScaling().orElseThrow().mean().toDoubleVector());
    }

    private TableSamples with(List<String> training, Random random, TableFormat format) {
        StringBuilder text = new StringBuilder("n,m,c,d,y\n");
        training.forEach(row -> text.append(row).append('\n'));
        IntStream.range(0, 1 + random.nextInt(5))
                .forEach(i -> text.append(row(random)).append('\n'));
        return TableSamples.read(file(folder, text.toString()), format);
    }

    private static String row(Random random) {
        return "%s,%s,%s,20%s-0%s-11,%s"
                .formatted(
                        random.nextInt(4) == 0 ? "NA" : random.nextInt(100),
                        random.nextInt(4) == 0 ? "" : random.nextGaussian(),
                        List.of("a", "b", "c", "d", "").get(random.nextInt(5)),
                        10 + random.nextInt(20),
                        1 + random.nextInt(9),
                        random.nextInt(9));
    }
}
