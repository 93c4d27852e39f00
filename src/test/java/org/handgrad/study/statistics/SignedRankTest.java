package org.handgrad.study.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class SignedRankTest {
    private static final Offset<Double> ROUNDING = within(1e-12);

    /** Of few values many are tied, some are 0, and all signs can be tried. */
    @RepeatedTest(40)
    void isExactBesideAllSigns(RepetitionInfo repetition) {
        UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(repetition.getCurrentRepetition());
        double[] differences = DoubleStream.generate(() -> (random.nextInt(13) - 5) / 30.0)
                .limit(2 + random.nextInt(9))
                .toArray();

        assertThat(SignedRank.p(differences)).isCloseTo(byAllSigns(differences), ROUNDING);
    }

    @RepeatedTest(10)
    void isExactBesideAllSignsWithoutTies(RepetitionInfo repetition) {
        UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(repetition.getCurrentRepetition());
        double[] differences =
                DoubleStream.generate(() -> random.nextDouble() - 0.3).limit(10).toArray();

        assertThat(SignedRank.p(differences)).isCloseTo(byAllSigns(differences), ROUNDING);
    }

    private static double byAllSigns(double[] all) {
        double[] differences = Arrays.stream(all).filter(d -> d != 0).toArray();
        int n = differences.length;
        double[] ranks = Arrays.stream(differences)
                .map(d -> Arrays.stream(differences)
                        .map(other -> Math.abs(other) < Math.abs(d) ? 1 : Math.abs(other) == Math.abs(d) ? 0.5 : 0)
                        .sum())
                .map(rank -> rank + 0.5)
                .toArray();
        double observed = IntStream.range(0, n)
                .filter(i -> differences[i] > 0)
                .mapToDouble(i -> ranks[i])
                .sum();
        long below = 0;
        long above = 0;
        for (int signs = 0; signs < 1 << n; signs++) {
            int tried = signs;
            double sum = IntStream.range(0, n)
                    .filter(i -> (tried >> i & 1) == 1)
                    .mapToDouble(i -> ranks[i])
                    .sum();
            below += sum <= observed ? 1 : 0;
            above += sum >= observed ? 1 : 0;
        }
        return Math.min(1, 2 * Math.min(below, above) / Math.pow(2, n));
    }

    @Test
    void equalGroupsDoNotDiffer() {
        assertThat(SignedRank.p(new double[] {0, 0, 0})).isEqualTo(1);
    }
}
