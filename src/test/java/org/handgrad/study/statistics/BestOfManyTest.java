package org.handgrad.study.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;

class BestOfManyTest {
    private static final int GROUPS = 20;
    private static final int SEEDS = 10;
    private static final int STUDIES = 60;

    /** The expected maximum of 20 standard normal values: scipy.integrate.quad(lambda x: 20*x*stats.norm.pdf(x)*stats.norm.cdf(x)**19, -9, 9). */
    private static final double EXPECTED_MAXIMUM = 1.8675;

    private static List<Group> noise(long study, double sign) {
        ZigguratSampler.NormalizedGaussian normal =
                ZigguratSampler.NormalizedGaussian.of(RandomSource.XO_SHI_RO_256_PP.create(study));
        List<Group> groups = new ArrayList<>();
        for (int group = 0; group < GROUPS; group++) {
            double[] values = normal.samples(SEEDS).map(value -> sign * value).toArray();
            groups.add(new Group("group " + group, ReferenceTest.bySeed(values)));
        }
        return groups;
    }

    /** All groups are worth 0, so that the mean of the best is optimism alone. */
    @Test
    void theBestOfEqualsIsOptimisticByAllItSeemsToBeBetter() {
        double mean = 0;
        double optimism = 0;
        for (long study = 1; study <= STUDIES; study++) {
            BestOfMany best =
                    BestOfMany.of(noise(study, 1), Direction.HIGHER, study).orElseThrow();
            mean += best.mean() / STUDIES;
            optimism += best.optimism() / STUDIES;
        }
        double expected = EXPECTED_MAXIMUM / Math.sqrt(SEEDS);

        assertThat(mean).isCloseTo(expected, within(0.07));
        assertThat(optimism).isCloseTo(expected, within(0.1));
    }

    @Test
    void costsAreTheMirrorImage() {
        BestOfMany gain = BestOfMany.of(noise(3, 1), Direction.HIGHER, 5).orElseThrow();
        BestOfMany cost = BestOfMany.of(noise(3, -1), Direction.LOWER, 5).orElseThrow();

        assertThat(cost.group()).isEqualTo(gain.group());
        assertThat(cost.mean()).isEqualTo(-gain.mean());
        assertThat(cost.optimism()).isEqualTo(gain.optimism());
    }

    @Test
    void aClearWinnerIsWhatItSeems() {
        List<Group> groups = new ArrayList<>(noise(7, 0.001));
        groups.add(new Group("winner", ReferenceTest.bySeed(5, 5.1, 5.2, 4.9, 4.8, 5, 5, 5.05, 4.95, 5)));

        BestOfMany best = BestOfMany.of(groups, Direction.HIGHER, 1).orElseThrow();

        assertThat(best.group()).isEqualTo("winner");
        assertThat(best.optimism()).isLessThan(0.01);
    }

    @Test
    void oneUnitTellsNothing() {
        assertThat(BestOfMany.of(
                        List.of(new Group("a", ReferenceTest.bySeed(1)), new Group("b", ReferenceTest.bySeed(2))),
                        Direction.HIGHER,
                        1))
                .isEmpty();
    }
}
