package org.handgrad.config;

import java.util.List;
import java.util.Optional;
import org.handgrad.config.schema.BooleanKind;
import org.handgrad.config.schema.EitherKind;
import org.handgrad.config.schema.IntegerKind;
import org.handgrad.config.schema.Key;
import org.handgrad.config.schema.NumberKind;
import org.handgrad.config.schema.Section;
import org.handgrad.config.schema.SectionValues;
import org.handgrad.data.split.Folds;
import org.handgrad.data.split.Split;
import org.handgrad.data.split.SplitBy;

/** {@code split: { test: 0.2, validation: 0.1, stratify: true }}, and {@code folds: 5}. */
final class SplitSection {
    private static final int MOST_FOLDS = 1000;

    private static final Key<Double> TEST = Key.optional(
                    "test", NumberKind.PART, "Fraction of the samples kept for testing.")
            .otherwise(0.0, "none; each fold in turn where there are folds");

    private static final Key<Double> VALIDATION = Key.optional(
                    "validation",
                    NumberKind.PART,
                    "Fraction of the samples kept for validation: its cost is recorded during training.")
            .otherwise(0.0, "none");

    private static final Key<Boolean> STRATIFY = Key.optional(
                    "stratify",
                    new BooleanKind(),
                    "Whether every part has the same share of each class, within one sample.")
            .otherwise("false; true for folds of a classification");

    private static final Key<Integer> SEED = Key.optional(
                    "seed", new IntegerKind(0, Integer.MAX_VALUE), "Seed of the random choice.")
            .otherwise(1, "1");

    static final Key<Split> SPLIT = Key.optional(
                    "split",
                    Section.of(
                                    "split",
                                    "Keeps part of the samples for validation and testing.",
                                    List.of(TEST, VALIDATION, STRATIFY, SEED),
                                    SplitSection::split)
                            .notEmpty(),
                    "Keeps part of the samples for validation and testing.")
            .otherwise(Split.NONE, "all samples are for training");

    private static final Key<Integer> COUNT =
            Key.required("count", new IntegerKind(2, MOST_FOLDS), "Number of folds; each is the test part of one run.");

    private static final Key<Integer> REPEATS = Key.optional(
                    "repeats",
                    new IntegerKind(1, MOST_FOLDS),
                    "Number of repetitions. Folds are numbered on: with five folds, the second repetition has folds 6 to 10.")
            .otherwise(1, "1");

    static final Key<Folds> FOLDS = Key.optional(
            "folds",
            EitherKind.wordOrMapping(
                    new IntegerKind(2, MOST_FOLDS).as(count -> new Folds(count, 1, 1)),
                    Section.of(
                            "folds",
                            "Cross-validation: every run is repeated with each fold of the samples as its test part.",
                            List.of(COUNT, REPEATS, SEED),
                            entries -> new Folds(entries.value(COUNT), entries.value(REPEATS), entries.value(SEED)))),
            "Cross-validation: every run is repeated with each fold of the samples as its test part.");

    private SplitSection() {}

    private static Split split(SectionValues entries) {
        SplitBy by = entries.get(STRATIFY)
                .<SplitBy>map(stratified -> stratified ? new SplitBy.Classes() : new SplitBy.Chance())
                .orElse(new SplitBy.Default());
        return new Split(entries.value(TEST), entries.value(VALIDATION), by, entries.value(SEED));
    }

    /** The folds, if they and the split do not contradict each other. */
    static Optional<Folds> folds(SectionValues experiment, Optional<ParsedData> data) {
        Optional<Folds> folds = experiment.get(FOLDS);
        data.ifPresent(draft -> {
            if (folds.isPresent() && draft.split().test() > 0) {
                draft.splitPlace()
                        .problem("keeps a test part, but 'folds' makes each fold one; leave out 'test' or 'folds'");
            }
            boolean keepsNothing = draft.split().test() == 0 && draft.split().validation() == 0;
            if (folds.isEmpty() && keepsNothing && !draft.split().equals(Split.NONE)) {
                draft.splitPlace().problem("keeps no samples; expected 'test', 'validation' or both");
            }
        });
        return folds;
    }
}
