package org.handgrad.report.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberTextTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "1, 1",
        "100, 100",
        "0.25, 0.25",
        "0.333333333333, 0.333333",
        "-0.6666666666, -0.666667",
        "123456.7, 123457",
        "999999.9, 1000000",
        "1e-3, 0.001",
        "0.00012345678, 1.23457e-04",
        "1e6, 1.00000e+06",
        "-1234567.8, -1.23457e+06"
    })
    void costsHaveSixSignificantDigits(double value, String text) {
        assertThat(NumberText.significant(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1e-12, 1.0e-12", "1.26e-5, 1.3e-05", "42, 4.2e+01", "NaN, NaN", "Infinity, Infinity"})
    void magnitudesHaveTwo(double value, String text) {
        assertThat(NumberText.magnitude(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0, 0.0 %", "1, 100.0 %", "0.96666, 96.7 %"})
    void partsArePercentages(double part, String text) {
        assertThat(NumberText.percent(part)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0.0123456, 0.0123", "1.2, 1.20", "12345.6, 12300"})
    void millisecondsHaveThreeSignificantDigits(double millis, String text) {
        assertThat(NumberText.millis(millis)).isEqualTo(text);
    }

    @Test
    void theSpreadHasTheDivisorOfASample() {
        assertThat(NumberText.mean(List.of(1.0, 2.0, 6.0))).isEqualTo(3);
        assertThat(NumberText.spread(List.of(1.0, 2.0, 6.0))).isEqualTo(Math.sqrt(7));
    }

    @Test
    void bytesHaveTheLargestUnitThatFits() {
        assertThat(NumberText.bytes(999)).isEqualTo("999 B");
        assertThat(NumberText.bytes(1000)).isEqualTo("1.0 kB");
        assertThat(NumberText.bytes(2.5e9)).isEqualTo("2.5 GB");
        assertThat(NumberText.bytes(3e12)).isEqualTo("3000.0 GB");
    }

    @Test
    void theLocaleMakesNoDifference() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(new Locale("ar", "EG"));
            assertThat(NumberText.significant(1234567.8)).isEqualTo("1.23457e+06");
            assertThat(NumberText.significant(0.5)).isEqualTo("0.5");
            assertThat(NumberText.magnitude(1e-12)).isEqualTo("1.0e-12");
            assertThat(NumberText.percent(0.5)).isEqualTo("50.0 %");
        } finally {
            Locale.setDefault(before);
        }
    }
}
