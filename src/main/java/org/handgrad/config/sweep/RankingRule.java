package org.handgrad.config.sweep;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.handgrad.config.schema.ChoiceKind;
import org.handgrad.config.schema.Key;
import org.handgrad.config.schema.NumberKind;
import org.handgrad.config.schema.Section;
import org.handgrad.config.schema.TextKind;
import org.handgrad.config.yaml.YamlValue;
import org.handgrad.data.Part;
import org.handgrad.measure.Measure;

/**
 * By what the groups of a study are ranked: {@code ranking: { measure: accuracy, part: test, baseline: optimizer=sgd, margin: 0.01 }}.
 *
 * @param measure empty for the cost; not there if the configuration does not say
 * @param part of the data; empty if the configuration does not say
 * @param margin up to which difference groups count as equivalent; empty if equivalence is not asked for
 * @param baseline settings of the group that all others are compared with; empty for none
 * @param place where the baseline stands
 */
public record RankingRule(
        Optional<Optional<Measure>> measure,
        Optional<Part> part,
        OptionalDouble margin,
        Map<String, String> baseline,
        Optional<YamlValue> place) {
    /** What counts if a configuration says nothing. */
    public static final RankingRule NONE =
            new RankingRule(Optional.empty(), Optional.empty(), OptionalDouble.empty(), Map.of(), Optional.empty());

    private static final Key<Optional<Measure>> MEASURE = Key.optional(
                    "measure", new ChoiceKind<>(measures()), "What decides which group is better.")
            .otherwise(
                    "the cost if there is only a training part; otherwise balanced accuracy, macro F1 of labels, R² of a regression");

    private static final Key<Part> PART = Key.optional(
                    "part", ChoiceKind.of(Part.values()), "On which part of the data.")
            .otherwise("the validation part, else the test part, else the training part");

    private static final Key<Double> MARGIN = Key.optional(
            "margin", NumberKind.POSITIVE, "Groups that differ by less are equivalent. Without it no two groups are.");

    private static final Key<String> BASELINE = Key.optional(
            "baseline",
            new TextKind(),
            "The group that every other one is compared with, beside the best: `optimizer=sgd`, or several settings with commas between.");

    /** The key of a configuration. */
    public static final Key<RankingRule> RANKING = Key.optional(
            "ranking",
            Section.of(
                    "ranking",
                    "How the groups of a study are ranked. A group is all trials that differ in seed and fold alone.",
                    List.of(MEASURE, PART, MARGIN, BASELINE),
                    entries -> new RankingRule(
                            entries.get(MEASURE),
                            entries.get(PART),
                            entries.get(MARGIN).map(OptionalDouble::of).orElse(OptionalDouble.empty()),
                            settings(entries.get(BASELINE).orElse("")),
                            entries.get(BASELINE).map(text -> entries.placeOf(BASELINE)))),
            "How the groups of a study are ranked.");

    public RankingRule {
        baseline = Map.copyOf(baseline);
    }

    /** Whether a configuration says anything. */
    public boolean isAsked() {
        return !equals(NONE);
    }

    private static Map<String, Optional<Measure>> measures() {
        Map<String, Optional<Measure>> measures = new LinkedHashMap<>();
        measures.put("cost", Optional.empty());
        for (Measure measure : Measure.values()) {
            measures.put(ChoiceKind.word(measure), Optional.of(measure));
        }
        return measures;
    }

    private static Map<String, String> settings(String text) {
        Map<String, String> settings = new LinkedHashMap<>();
        for (String setting : text.split(",", -1)) {
            int equals = setting.indexOf('=');
            if (!setting.isBlank()) {
                settings.put(
                        (equals < 0 ? setting : setting.substring(0, equals)).strip(),
                        equals < 0 ? "" : setting.substring(equals + 1).strip());
            }
        }
        return settings;
    }

    /** What the key of a configuration says. */
    public static RankingRule read(YamlValue root) {
        return root.mapping()
                .flatMap(mapping -> mapping.get(RANKING.name()))
                .flatMap(RANKING.kind()::read)
                .orElse(NONE);
    }
}
