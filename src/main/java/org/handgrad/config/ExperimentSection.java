package org.handgrad.config;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.handgrad.config.schema.ChoiceKind;
import org.handgrad.config.schema.IntegerKind;
import org.handgrad.config.schema.Key;
import org.handgrad.config.schema.ListKind;
import org.handgrad.config.schema.Section;
import org.handgrad.config.schema.SectionValues;
import org.handgrad.config.schema.TextKind;
import org.handgrad.config.sweep.RankingRule;
import org.handgrad.config.sweep.SearchSection;
import org.handgrad.config.sweep.Sweep;
import org.handgrad.config.yaml.YamlValue;
import org.handgrad.model.Build;
import org.handgrad.model.Precision;

/** A whole configuration. */
public final class ExperimentSection {
    static final Key<String> DESCRIPTION = Key.optional("description", new TextKind(), "A paragraph for the report.")
            .otherwise("", "");

    static final Key<List<Build>> BUILDS = Key.optional(
                    "builds",
                    ListKind.distinct(ChoiceKind.of(Build.values())),
                    "Builds to train: the hand-written one, DL4J's, SameDiff's.")
            .otherwise(List.of(Build.HAND, Build.DL4J), "[hand, dl4j]");

    private static final Key<Integer> EPOCHS =
            Key.required("epochs", new IntegerKind(1, 100_000_000), "Passes over the training part.");

    private static final Key<Integer> BATCH_SIZE = Key.optional(
                    "batch-size",
                    new IntegerKind(1, 100_000_000),
                    "Samples per step, at most all. Every epoch shuffles anew.")
            .otherwise("all samples, in order");

    /**
     * What stands under {@code training}.
     *
     * @param epochs unless they are wrong
     * @param batchSize unless it is left out
     * @param batchPlace where it stands
     */
    record Schedule(Optional<Integer> epochs, Optional<Integer> batchSize, YamlValue batchPlace) {
        /** Reports a batch that is larger than the data. */
        void fit(int samples) {
            if (batchSize.isPresent() && batchSize.get() > samples) {
                batchPlace.mismatch("at most %s, the number of training samples".formatted(samples));
            }
        }

        ExperimentConfig.Training training() {
            return new ExperimentConfig.Training(
                    epochs.orElseThrow(), batchSize.map(OptionalInt::of).orElse(OptionalInt.empty()));
        }
    }

    static final Key<Schedule> TRAINING = Key.required(
            "training",
            Section.lenient(
                    "training",
                    "Epochs and batches.",
                    List.of(EPOCHS, BATCH_SIZE),
                    entries -> Optional.of(
                            new Schedule(entries.get(EPOCHS), entries.get(BATCH_SIZE), entries.placeOf(BATCH_SIZE)))),
            "Epochs and batches.");

    static final Key<List<Long>> SEEDS = Key.optional(
                    "seeds",
                    ListKind.distinct(new IntegerKind(0, Integer.MAX_VALUE).as(Integer::longValue)),
                    "Seeds of initial parameters and shuffling; every run is repeated with each.")
            .otherwise(List.of(1L), "[1]");

    static final Key<Precision> PRECISION = Key.optional(
                    "precision", ChoiceKind.of(Precision.values()), "Number format of all builds.")
            .otherwise(Precision.FLOAT64, "float64");

    private static final Key<Integer> POINTS =
            Key.required("points", new IntegerKind(1, 100), "Number of random points at which gradients are checked.");

    static final Key<Integer> CHECK = Key.optional(
                    "check",
                    Section.of("check", "The gradient check.", List.of(POINTS), entries -> entries.value(POINTS)),
                    "The gradient check.")
            .otherwise(3, "{ points: 3 }");

    /** All keys. The result is what the text contains; whether it fits together is checked later. */
    public static final Section<SectionValues> SECTION = Section.lenient(
            "The experiment",
            "Every combination of model, gradient, optimiser, seed and fold is one comparison, and trains one run per build.",
            List.of(
                    DESCRIPTION,
                    DataSection.DATA,
                    ModelSection.MODELS,
                    InitialSection.INITIAL,
                    BUILDS,
                    GradientSection.GRADIENTS,
                    OptimizerSection.OPTIMIZERS,
                    TRAINING,
                    SEEDS,
                    SplitSection.FOLDS,
                    Sweep.AXES,
                    SearchSection.SEARCH,
                    RankingRule.RANKING,
                    PRECISION,
                    CHECK),
            Optional::of);

    /** Each entry under one of these is trained beside the others, so that one more doubles the runs. */
    static final Set<String> NAMED = Set.of(ModelSection.MODELS.name(), OptimizerSection.OPTIMIZERS.name());

    private ExperimentSection() {}
}
