package org.handgrad.data.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.handgrad.data.Dataset;
import org.handgrad.data.Task;
import org.junit.jupiter.api.Test;

class SpiralsTest {
    @Test
    void pointsLieOnTwoArmsOppositeEachOther() {
        Dataset spirals = new Spirals(40, 1.5, Noise.NONE).generate();
        double[][] x = spirals.samples().x().toDoubleMatrix();

        assertThat(spirals.size()).isEqualTo(80);
        assertThat(spirals.features()).containsExactly("x1", "x2");
        assertThat(spirals.task()).isEqualTo(new Task.Classification(List.of("0", "1")));
        for (int i = 0; i < 40; i++) {
            double[] one = x[2 * i];
            double[] other = x[2 * i + 1];
            double radius = (i + 1) / 40.0;
            assertThat(Math.hypot(one[0], one[1])).isCloseTo(radius, within(1e-15));
            double turnsThere = Math.atan2(one[1], one[0]) / (2 * Math.PI);
            assertThat(Math.IEEEremainder(turnsThere - 1.5 * radius, 1)).isCloseTo(0, within(1e-14));
            assertThat(other).containsExactly(-one[0], -one[1]);
        }
    }

    @Test
    void theArmsTakeTurns() {
        double[] y = new Spirals(3, 1, Noise.NONE)
                .generate()
                .samples()
                .y()
                .getColumn(0)
                .toDoubleVector();

        assertThat(y).containsExactly(0, 1, 0, 1, 0, 1);
    }

    @Test
    void theSeedDecidesTheNoise() {
        double[][] one = noisy(1);

        assertThat(noisy(1)).isDeepEqualTo(one);
        assertThat(noisy(2)[0]).isNotEqualTo(one[0]);
    }

    private static double[][] noisy(long seed) {
        return new Spirals(5, 1, new Noise(0.1, seed)).generate().samples().x().toDoubleMatrix();
    }
}
