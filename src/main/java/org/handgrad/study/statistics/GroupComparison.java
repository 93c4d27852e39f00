package org.handgrad.study.statistics;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * One group beside another, paired by seed and fold.
 *
 * @param group the name of the group the verdict is about
 * @param beside the name of the other one
 * @param pairs how many units both have; where training parts overlap, tests are about the mean difference of each fold
 * @param unpaired how many units one of them has alone
 * @param difference the mean of (this − other)
 * @param interval covers the expected difference with probability 0.95; of this pair alone
 * @param effect Hedges' g of paired values: mean by standard deviation of the differences, corrected for few pairs; empty if all
 *     differences are equal
 * @param wilcoxon the p-value of Wilcoxon's signed-rank test, which knows no correction for the overlap of training parts
 * @param student the p-value of the paired t test, corrected for the overlap
 * @param adjusted the same after Holm's correction over all pairs asked for
 * @param equivalence the p-value of the two one-sided tests, after Holm's correction; empty without a margin
 * @param verdict what may be said
 * @param moreSeeds how many more seeds would probably decide; empty if it is decided, or no number would
 */
public record GroupComparison(
        String group,
        String beside,
        int pairs,
        int unpaired,
        double difference,
        Interval interval,
        OptionalDouble effect,
        double wilcoxon,
        double student,
        double adjusted,
        OptionalDouble equivalence,
        Verdict verdict,
        OptionalInt moreSeeds) {}
