package org.handgrad.study.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ComparisonsTest {
    private static final Group FIRST = new Group("first", ReferenceTest.bySeed(0.90, 0.91, 0.92, 0.93, 0.94));
    private static final Group LOWER = new Group("lower", ReferenceTest.bySeed(0.85, 0.87, 0.86, 0.88, 0.89));

    private static Question question(Direction direction) {
        return new Question(direction, OptionalDouble.empty(), Overlap.NONE);
    }

    private static GroupComparison one(Group group, Group beside, Question question) {
        return Comparisons.of(List.of(new Pair(group, beside)), question).get(0);
    }

    @Test
    void theDirectionSaysWhichOneIsBetter() {
        assertThat(one(FIRST, LOWER, question(Direction.HIGHER)).verdict()).isEqualTo(Verdict.BETTER);
        assertThat(one(FIRST, LOWER, question(Direction.LOWER)).verdict()).isEqualTo(Verdict.WORSE);
        assertThat(one(LOWER, FIRST, question(Direction.HIGHER)).verdict()).isEqualTo(Verdict.WORSE);
    }

    @Test
    void aDifferenceWithinTheMarginIsNoneThatCounts() {
        Question wide = new Question(Direction.HIGHER, OptionalDouble.of(0.1), Overlap.NONE);

        GroupComparison comparison = one(FIRST, LOWER, wide);

        assertThat(comparison.adjusted()).isLessThan(0.05);
        assertThat(comparison.equivalence().getAsDouble()).isLessThan(0.05);
        assertThat(comparison.verdict()).isEqualTo(Verdict.EQUIVALENT);
        assertThat(comparison.moreSeeds()).isEmpty();
    }

    @Test
    void groupsWithoutAnyDifferenceAreUndecidedWithoutAMarginAndEquivalentWithOne() {
        Question margin = new Question(Direction.HIGHER, OptionalDouble.of(1e-9), Overlap.NONE);

        assertThat(one(FIRST, FIRST, question(Direction.HIGHER)).verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(one(FIRST, FIRST, question(Direction.HIGHER)).moreSeeds()).isEmpty();
        assertThat(one(FIRST, FIRST, margin).verdict()).isEqualTo(Verdict.EQUIVALENT);
    }

    @Test
    void unitsOfOneGroupAloneAreCountedAndNotCompared() {
        SortedMap<Unit, Double> fewer = new TreeMap<>(LOWER.values());
        fewer.remove(new Unit(2, 0));
        fewer.put(new Unit(9, 0), 0.1);

        GroupComparison comparison = one(FIRST, new Group("fewer", fewer), question(Direction.HIGHER));

        assertThat(comparison.pairs()).isEqualTo(4);
        assertThat(comparison.unpaired()).isEqualTo(2);
        assertThat(comparison.difference()).isCloseTo(0.0525, within(1e-12));
    }

    @Test
    void whatOneTrialSaysIsNotCompared() {
        Group one = new Group("one", ReferenceTest.bySeed(0.5));

        assertThat(Comparisons.of(List.of(new Pair(one, FIRST)), question(Direction.HIGHER)))
                .isEmpty();
    }

    /** p is about 0.03: enough for one question, not for two. */
    @Test
    void askingMoreNeedsMoreEvidence() {
        Group close = new Group("close", ReferenceTest.bySeed(0.89, 0.905, 0.905, 0.90, 0.93));
        Group same = new Group("same", ReferenceTest.bySeed(0.91, 0.90, 0.925, 0.925, 0.94));
        Question question = question(Direction.HIGHER);

        GroupComparison alone = one(FIRST, close, question);
        GroupComparison amongTwo = Comparisons.of(List.of(new Pair(FIRST, close), new Pair(FIRST, same)), question)
                .get(0);

        assertThat(alone.verdict()).isEqualTo(Verdict.BETTER);
        assertThat(amongTwo.student()).isEqualTo(alone.student());
        assertThat(amongTwo.adjusted()).isCloseTo(2 * alone.student(), within(1e-15));
        assertThat(amongTwo.verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(amongTwo.moreSeeds()).isPresent();
    }

    /** Seeds of one fold share all of its data: they count as one, however many there are. */
    @Test
    void foldsAreWhatIsCounted() {
        SortedMap<Unit, Double> high = new TreeMap<>();
        SortedMap<Unit, Double> low = new TreeMap<>();
        double[] ofFold = {0.01, 0.03, -0.01, 0.02, 0.025};
        for (int fold = 1; fold <= 5; fold++) {
            for (int seed = 1; seed <= 20; seed++) {
                double wobble = seed % 2 == 0 ? 0.001 : -0.001;
                high.put(new Unit(seed, fold), 0.9 + ofFold[fold - 1] + wobble);
                low.put(new Unit(seed, fold), 0.9);
            }
        }
        Pair pair = new Pair(new Group("high", high), new Group("low", low));
        Question asIfIndependent = question(Direction.HIGHER);
        Question overlapping = new Question(Direction.HIGHER, OptionalDouble.empty(), Overlap.ofFolds(5));

        GroupComparison naive = Comparisons.of(List.of(pair), asIfIndependent).get(0);
        GroupComparison corrected = Comparisons.of(List.of(pair), overlapping).get(0);

        assertThat(naive.verdict()).isEqualTo(Verdict.BETTER);
        assertThat(corrected.verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(corrected.pairs()).isEqualTo(100);
        assertThat(corrected.difference()).isCloseTo(naive.difference(), within(1e-12));
        assertThat(corrected.moreSeeds()).isEmpty(); // what the folds vary by, no seed makes smaller
    }

    @Test
    void moreSeedsAverageOutWhatSeedsVaryBy() {
        SortedMap<Unit, Double> high = new TreeMap<>();
        SortedMap<Unit, Double> low = new TreeMap<>();
        double[] wobbles = {0.05, -0.03, 0.01, -0.04, 0.02, 0.06, -0.02, 0.03, -0.05, 0.04};
        for (int i = 0; i < 10; i++) {
            Unit unit = new Unit(1 + i % 2, 1 + i / 2);
            high.put(unit, 0.92 + wobbles[i]);
            low.put(unit, 0.9);
        }
        Question overlapping = new Question(Direction.HIGHER, OptionalDouble.empty(), Overlap.ofFolds(5));

        GroupComparison comparison = one(new Group("high", high), new Group("low", low), overlapping);

        assertThat(comparison.verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(comparison.moreSeeds().orElseThrow()).isBetween(1, 100);
    }
}
