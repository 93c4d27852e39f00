package org.handgrad.data.generated;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.handgrad.data.Dataset;
import org.handgrad.data.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdderTest {
    @Test
    void bitsAreCalledByTheirPlace() {
        Dataset adder = new Adder(2).generate();

        assertThat(adder.name()).isEqualTo("adder");
        assertThat(adder.features()).containsExactly("a1", "a0", "b1", "b0");
        assertThat(adder.task()).isEqualTo(new Task.MultiLabel(List.of("s2", "s1", "s0")));
    }

    /** 1 + 1 = 2 is 01 + 01 = 010; 3 + 2 = 5 is 11 + 10 = 101. */
    @Test
    void someSumsByHand() {
        Dataset adder = new Adder(2).generate();

        assertThat(adder.samples().x().getRow(5).toDoubleVector()).containsExactly(0, 1, 0, 1);
        assertThat(adder.samples().y().getRow(5).toDoubleVector()).containsExactly(0, 1, 0);
        assertThat(adder.samples().x().getRow(14).toDoubleVector()).containsExactly(1, 1, 1, 0);
        assertThat(adder.samples().y().getRow(14).toDoubleVector()).containsExactly(1, 0, 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void everyPairIsThereOnceWithItsSum(int bits) {
        Dataset adder = new Adder(bits).generate();
        double[][] x = adder.samples().x().toDoubleMatrix();
        double[][] y = adder.samples().y().toDoubleMatrix();
        Set<List<Integer>> pairs = new HashSet<>();

        for (int i = 0; i < x.length; i++) {
            int a = number(x[i], 0, bits);
            int b = number(x[i], bits, 2 * bits);
            pairs.add(List.of(a, b));
            assertThat(number(y[i], 0, bits + 1)).isEqualTo(a + b);
        }
        assertThat(pairs).hasSize(x.length).hasSize(1 << (2 * bits));
    }

    private static int number(double[] bits, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = 2 * number + (int) bits[i];
        }
        return number;
    }
}
