package org.handgrad.study.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

class HolmTest {
    /**
     * Holm's procedure is the closure of Bonferroni's: the adjusted value of a test is the largest, over all sets of tests that it
     * belongs to, of the set's size times its smallest p-value.
     */
    @RepeatedTest(50)
    void isTheClosureOfBonferroni(RepetitionInfo repetition) {
        UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(repetition.getCurrentRepetition());
        int m = 1 + random.nextInt(8);
        double[] p =
                DoubleStream.generate(() -> random.nextInt(20) / 100.0).limit(m).toArray();

        double[] adjusted = Holm.adjusted(p);

        for (int i = 0; i < m; i++) {
            int test = i;
            double closure = IntStream.range(1, 1 << m)
                    .filter(set -> (set >> test & 1) == 1)
                    .mapToDouble(set -> Math.min(1, Integer.bitCount(set) * smallest(p, set)))
                    .max()
                    .orElseThrow();
            assertThat(adjusted[i]).isCloseTo(closure, within(1e-15));
        }
    }

    private static double smallest(double[] p, int set) {
        return IntStream.range(0, p.length)
                .filter(j -> (set >> j & 1) == 1)
                .mapToDouble(j -> p[j])
                .min()
                .orElseThrow();
    }
}
