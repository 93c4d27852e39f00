package org.handgrad.report.document;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What may be concluded from a study: its groups in order, the best first, and each beside the best and beside the baseline. A group is
 * all trials that differ in seed and fold alone.
 *
 * @param measure {@code cost}, or the key of a measure
 * @param part of the data
 * @param higherIsBetter which values are better
 * @param margin up to which difference groups count as equivalent; null if equivalence is not asked for
 * @param baseline the rank of the group that others are compared with; null without one
 * @param groups in order
 * @param comparisons every group beside the best, then every group beside the baseline; none with one trial a group
 * @param optimism by how much the mean of the best is too good, because it was chosen as the best; null if that is unknown
 * @param bands the costs of the first groups during training
 */
public record RankingDocument(
        String measure,
        String part,
        boolean higherIsBetter,
        Double margin,
        Integer baseline,
        List<Group> groups,
        List<Beside> comparisons,
        Double optimism,
        List<Band> bands) {
    public RankingDocument {
        groups = List.copyOf(groups);
        comparisons = List.copyOf(comparisons);
        bands = List.copyOf(bands);
    }

    /**
     * A group; all numbers but {@code trials} and {@code valued} are null if no trial has a value.
     *
     * @param rank from 1
     * @param settings what tells it from the others
     * @param builds those that have these values: all of them where parity holds
     * @param trials how many it has
     * @param valued how many of them have a value
     * @param low the lower end of a 95 % interval of the mean; null for one value
     * @param high its upper end
     * @param test the mean on the test part, if the ranking is by another part; null otherwise
     */
    public record Group(
            int rank,
            Map<String, String> settings,
            List<String> builds,
            int trials,
            int valued,
            Double mean,
            Double deviation,
            Double median,
            Double lowerQuartile,
            Double upperQuartile,
            Double least,
            Double most,
            Double low,
            Double high,
            Double test) {
        public Group {
            settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
            builds = List.copyOf(builds);
        }
    }

    /**
     * The costs of a group's first build over its trials.
     *
     * @param group its rank
     * @param epochs after which they are
     * @param median half of the trials cost at most this
     * @param lower a quarter of them costs at most this
     * @param upper three quarters of them cost at most this
     */
    public record Band(int group, List<Integer> epochs, List<Double> median, List<Double> lower, List<Double> upper) {}

    /**
     * A group beside another one, paired by seed and fold; {@code docs/reference/studies.md} explains each number.
     *
     * @param group its rank
     * @param beside the rank of the other one
     */
    public record Beside(
            int group,
            int beside,
            int pairs,
            double difference,
            double low,
            double high,
            Double effect,
            double wilcoxon,
            double student,
            double adjusted,
            Double equivalence,
            String verdict,
            Integer moreSeeds) {}
}
