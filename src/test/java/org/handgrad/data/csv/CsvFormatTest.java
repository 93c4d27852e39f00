package org.handgrad.data.csv;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.handgrad.data.csv.CsvTexts.classes;
import static org.handgrad.data.csv.CsvTexts.named;
import static org.handgrad.data.csv.CsvTexts.numbers;
import static org.handgrad.data.csv.CsvTexts.withDelimiter;
import static org.handgrad.data.csv.CsvTexts.withInputs;
import static org.handgrad.data.csv.CsvTexts.withTargets;

import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Formats that make no sense are refused before any file is opened. */
class CsvFormatTest {
    @ParameterizedTest
    @ValueSource(chars = {'"', '\r', '\n'})
    void aDelimiterThatMeansSomethingElse(char delimiter) {
        assertRefused(() -> withDelimiter(numbers(), delimiter), "the delimiter must not be a quote or a line end");
    }

    @Test
    void noTarget() {
        assertRefused(
                () -> withTargets(numbers()),
                "a CSV file needs a target column, or named input columns to predict from");
        CsvFormat inputsOnly = numbers().inputsOnly(List.of("a"));
        assertRefused(
                () -> CsvTable.read(Path.of("there is no such file"), inputsOnly),
                "there is no target column to learn from");
    }

    @Test
    void noInput() {
        assertRefused(() -> withInputs(numbers()), "a CSV file needs at least one input column");
    }

    @Test
    void severalColumnsOfLabels() {
        assertRefused(
                () -> withTargets(classes(), named("y"), named("z")), "a classification has one target column, not 2");
    }

    private static void assertRefused(ThrowingCallable making, String message) {
        assertThatThrownBy(making).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }
}
