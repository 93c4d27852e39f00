package org.handgrad.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.handgrad.model.Build;
import org.handgrad.train.Parity.Verdict;
import org.junit.jupiter.api.Test;

/** How far builds are apart that train in lockstep. */
class LockstepParityTest extends LockstepFixture {
    @Test
    void parityIsTheLargestDistanceBesideTheShadows() {
        add(Build.HAND, new OneWeightNetwork(1, w -> w + 1));
        add(Build.DL4J, new OneWeightNetwork(1, w -> w + 1 + 0x1p-7));
        add(Build.AUTODIFF, new OneWeightNetwork(1, w -> w + (w < 3 ? 1.25 : 0.75)));
        Map<Build, Parity> parities =
                train(2, new OneWeightNetwork(1 + 0x1p-12, w -> w + 1)).parities();

        assertThat(parities).containsOnlyKeys(Build.DL4J, Build.AUTODIFF);
        Parity parity = parities.get(Build.DL4J);
        assertThat(parity.holds()).isTrue();
        assertThat(parity.maxDifference()).isEqualTo(4 * 0x1p-7);
        assertThat(parity.relativeDifference()).isEqualTo(4 * 0x1p-7 / 5);
        assertThat(parity.bound()).isEqualTo(100 * 0x1p-12);
        assertThat(parity.undecidedFrom()).isEmpty();
        assertThat(parity.curve())
                .isEqualTo(new DownsampledCurve(
                        1, List.of(0.0, 0x1p-7 / 2, 2 * 0x1p-7 / 3, 3 * 0x1p-7 / 4, 4 * 0x1p-7 / 5)));
        // furthest in the middle, where it has 3.5 beside 3
        assertThat(parities.get(Build.AUTODIFF).maxDifference()).isEqualTo(0.5);
        assertThat(parities.get(Build.AUTODIFF).verdict()).isEqualTo(Verdict.PARTS);
    }

    /** The shadow is where the hand build is up to step 2, and an eighth of its size away at step 3. */
    @Test
    void whereTheShadowGoesFarOneCannotTellButWhatWasSeenBeforeCounts() {
        add(Build.HAND, new OneWeightNetwork(1, w -> w + 1));
        add(Build.DL4J, new OneWeightNetwork(1, w -> w + 1.25));
        add(Build.AUTODIFF, new OneWeightNetwork(1, w -> w + (w < 3 ? 1 : 5)));
        Map<Build, Parity> parities =
                train(2, new OneWeightNetwork(1, w -> w + (w < 3 ? 1 : 1.5))).parities();

        Parity early = parities.get(Build.DL4J);
        assertThat(early.verdict()).isEqualTo(Verdict.PARTS);
        assertThat(early.relativeDifference()).isEqualTo(0.5 / 3);
        assertThat(early.bound()).isEqualTo(100 * 0x1p-53);
        Parity late = parities.get(Build.AUTODIFF);
        assertThat(late.verdict()).isEqualTo(Verdict.CANNOT_TELL);
        assertThat(late.holds()).isFalse();
        assertThat(late.undecidedFrom()).hasValue(3);
        assertThat(late.relativeDifference()).isEqualTo(8.0 / 5);
        assertThat(late.bound()).isEqualTo(100 * 1.0 / 5);
    }

    /** Steps 1, 2 and the last one, 4; the distances of the trajectories do not matter. */
    @Test
    void everyStepThatIsComparedStartsFromTheHandBuild() {
        add(Build.HAND, new OneWeightNetwork(1, w -> w + 1));
        add(Build.DL4J, new OneWeightNetwork(1, w -> w + (w == 2 ? 1.5 : 1)));
        Parity parity = train(2, new OneWeightNetwork(1, w -> w + 1)).parities().get(Build.DL4J);
        assertThat(parity.steps())
                .containsExactly(
                        new StepComparison(1, 0, 10 * 0x1p-53),
                        new StepComparison(2, 0.5 / 3, 10 * 0x1p-53),
                        new StepComparison(4, 0, 10 * 0x1p-53));
        assertThat(parity.steps()).extracting(StepComparison::agrees).containsExactly(true, false, true);
        assertThat(parity.passes()).isFalse();
    }

    @Test
    void aStepMayDifferByTenTimesWhatRoundingsMakeOfIt() {
        add(Build.HAND, new OneWeightNetwork(1, w -> w + 1));
        add(Build.DL4J, new OneWeightNetwork(1, w -> w + 1 + 0x1p-20));
        add(Build.AUTODIFF, new OneWeightNetwork(1, w -> w + 1 + 0x1p-16));
        Map<Build, Parity> parities =
                train(1, new OneWeightNetwork(1, w -> w + 1 - 0x1p-20)).parities();
        assertThat(parities.get(Build.DL4J).steps()).hasSize(2).allMatch(StepComparison::agrees);
        assertThat(parities.get(Build.AUTODIFF).steps()).hasSize(2).noneMatch(StepComparison::agrees);
    }

    @Test
    void parityDoesNotHoldBeyondOneHundredTimesTheShadowsDistance() {
        add(Build.HAND, new OneWeightNetwork(1, w -> w));
        add(Build.DL4J, new OneWeightNetwork(1 + 0x1p-10, w -> w));
        add(Build.AUTODIFF, new OneWeightNetwork(1 + 0x1p-12, w -> w));
        Map<Build, Parity> parities =
                train(1, new OneWeightNetwork(1 + 0x1p-18, w -> w)).parities();
        assertThat(parities.get(Build.DL4J).holds()).isFalse(); // 256 times
        assertThat(parities.get(Build.AUTODIFF).holds()).isTrue(); // 64 times
    }

    @Test
    void buildsThatDivergeTogetherAreComparedAsLongAsTheyAreFinite() {
        add(Build.HAND, new OneWeightNetwork(1, w -> w * 1e200));
        add(Build.DL4J, new OneWeightNetwork(1 + 0x1p-40, w -> w * 1e200));
        Parity parity = train(3, new OneWeightNetwork(1 + 0x1p-40, w -> w * 1e200))
                .parities()
                .get(Build.DL4J);
        assertThat(parity.relativeDifference()).isCloseTo(0x1p-40, within(1e-15));
        assertThat(parity.holds()).isTrue();
    }

    @Test
    void aBuildThatAloneLeavesTheNumbersIsInfinitelyFarAway() {
        add(Build.HAND, new OneWeightNetwork(1, w -> w + 1));
        add(Build.DL4J, new OneWeightNetwork(1, w -> Double.NaN));
        Parity parity = train(2, new OneWeightNetwork(1 + 0x1p-30, w -> w + 1))
                .parities()
                .get(Build.DL4J);
        assertThat(parity.maxDifference()).isInfinite();
        assertThat(parity.holds()).isFalse();
    }

    @Test
    void aBuildThatFailsAloneIsInfinitelyFarAway() {
        add(Build.HAND, new OneWeightNetwork(1, w -> w + 1));
        add(Build.DL4J, new OneWeightNetwork(1, w -> {
            throw new IllegalStateException("at once");
        }));
        Parity parity = train(3, new OneWeightNetwork(1 + 0x1p-30, w -> w + 1))
                .parities()
                .get(Build.DL4J);
        assertThat(parity.maxDifference()).isInfinite();
        assertThat(parity.holds()).isFalse();
    }
}
