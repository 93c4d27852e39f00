package org.handgrad.data.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import org.handgrad.data.Dataset;
import org.handgrad.data.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineAndSineTest {
    @Test
    void twiceIsTheDoubleOfEveryWholeNumber() {
        Dataset twice = new StraightLine(2, 0, new EvenSpacing(11, 0, 10)).generate();

        assertThat(twice.name()).isEqualTo("line");
        assertThat(twice.features()).containsExactly("x");
        assertThat(twice.task()).isEqualTo(new Task.Regression());
        assertThat(x(twice)).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        assertThat(y(twice)).containsExactly(0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20);
    }

    @Test
    void theInterceptIsWhereTheLineMeetsZero() {
        Dataset line = new StraightLine(-3, 7, new EvenSpacing(3, -1, 1)).generate();

        assertThat(y(line)).containsExactly(10, 7, 4);
    }

    @ParameterizedTest
    @CsvSource({"2, 0, 1", "7, -0.3, 0.1", "1001, 0.1, 0.7", "10, -1e300, 1e300"})
    void pointsLieEvenlyFromEndToEnd(int count, double low, double high) {
        double[] x = x(new StraightLine(1, 0, new EvenSpacing(count, low, high)).generate());

        assertThat(x).hasSize(count);
        assertThat(x[0]).isEqualTo(low);
        assertThat(x[count - 1]).isEqualTo(high);
        BigDecimal step = new BigDecimal(high)
                .subtract(new BigDecimal(low))
                .divide(new BigDecimal(count - 1), MathContext.DECIMAL128);
        for (int i = 0; i < count; i++) {
            double exact =
                    step.multiply(new BigDecimal(i)).add(new BigDecimal(low)).doubleValue();
            assertThat(x[i]).isCloseTo(exact, within(4 * Math.ulp(Math.max(Math.abs(low), Math.abs(high)))));
        }
    }

    /** sin x as the imaginary part of the series of exp(ix), summed until terms vanish. */
    @Test
    void sineFollowsItsSeries() {
        Dataset sine = new Sine(new EvenSpacing(13, -3, 3), Noise.NONE).generate();

        double[] x = x(sine);
        for (int i = 0; i < x.length; i++) {
            double sum = 0;
            double term = x[i];
            for (int k = 1; k < 60; k += 2) {
                sum += term;
                term *= -x[i] * x[i] / ((k + 1) * (k + 2));
            }
            assertThat(y(sine)[i]).isCloseTo(sum, within(1e-14));
        }
        assertThat(sine.features()).containsExactly("x");
        assertThat(sine.name()).isEqualTo("sine");
    }

    /** With 10,000 draws the mean of the errors is within 5 σ/√n = 0.01 of 0, and their deviation within 5 σ/√(2n) of σ. */
    @Test
    void noiseHasTheDeviationThatIsAskedFor() {
        EvenSpacing points = new EvenSpacing(10_000, 0, 10);
        double[] plain = y(new Sine(points, Noise.NONE).generate());
        double[] noisy = y(new Sine(points, new Noise(0.2, 1)).generate());
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < plain.length; i++) {
            double error = noisy[i] - plain[i];
            sum += error;
            squares += error * error;
        }

        assertThat(sum / plain.length).isCloseTo(0, within(5 * 0.2 / Math.sqrt(plain.length)));
        assertThat(Math.sqrt(squares / plain.length)).isCloseTo(0.2, within(5 * 0.2 / Math.sqrt(2.0 * plain.length)));
    }

    @Test
    void theSeedDecidesTheNoise() {
        EvenSpacing points = new EvenSpacing(20, 0, 1);
        double[] one = y(new Sine(points, new Noise(0.1, 1)).generate());

        assertThat(y(new Sine(points, new Noise(0.1, 1)).generate())).isEqualTo(one);
        assertThat(y(new Sine(points, new Noise(0.1, 2)).generate())).isNotEqualTo(one);
    }

    private static double[] x(Dataset data) {
        return data.samples().x().getColumn(0).toDoubleVector();
    }

    private static double[] y(Dataset data) {
        return data.samples().y().getColumn(0).toDoubleVector();
    }
}
