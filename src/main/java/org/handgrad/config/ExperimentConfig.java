package org.handgrad.config;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.handgrad.data.Samples;
import org.handgrad.data.Task;
import org.handgrad.data.source.DataSource;
import org.handgrad.data.split.Folds;
import org.handgrad.data.split.Partition;
import org.handgrad.data.split.Split;
import org.handgrad.data.split.SplitBy;
import org.handgrad.model.Build;
import org.handgrad.model.GradientSource;
import org.handgrad.model.InitialParameters;
import org.handgrad.model.ModelSpec;
import org.handgrad.model.OptimizerSpec;
import org.handgrad.model.Precision;

/**
 * One experiment: every model with every gradient source, optimiser and seed is trained by every build.
 *
 * @param name the file's name without extension
 * @param source the file and the {@code --set} options, as given
 * @param description one paragraph for the report
 * @param data source and preparation of the samples
 * @param models at least one
 * @param builds at least one
 * @param gradients at least one
 * @param optimizers at least one
 * @param training epochs and batches
 * @param seeds of the initial parameters and of the shuffling; at least one
 * @param precision number format of all builds
 * @param checkPoints number of random points of the gradient check
 * @param yaml the whole configuration as text
 */
public record ExperimentConfig(
        String name,
        String source,
        String description,
        Data data,
        List<Model> models,
        List<Build> builds,
        List<GradientSource> gradients,
        List<OptimizerSpec> optimizers,
        Training training,
        List<Long> seeds,
        Precision precision,
        int checkPoints,
        String yaml) {
    /** The same, read from another text. */
    public ExperimentConfig withText(String text) {
        return new ExperimentConfig(
                name,
                source,
                description,
                data,
                models,
                builds,
                gradients,
                optimizers,
                training,
                seeds,
                precision,
                checkPoints,
                text);
    }

    /** The same with other models. */
    public ExperimentConfig withModels(List<Model> others) {
        return new ExperimentConfig(
                name,
                source,
                description,
                data,
                others,
                builds,
                gradients,
                optimizers,
                training,
                seeds,
                precision,
                checkPoints,
                yaml);
    }

    /**
     * The samples and their preparation.
     *
     * @param folds for cross-validation; empty if the samples are divided once
     */
    public record Data(DataSource source, Split split, Optional<Folds> folds, boolean standardize) {
        /**
         * What each sample is for: one partition a fold, or one.
         *
         * @throws org.handgrad.data.split.SplitException if these samples cannot be divided so
         */
        public List<Partition> partitions(Samples all) {
            Split resolved = split.by() instanceof SplitBy.Default ? split.by(byDefault(all)) : split;
            int[] keys = all.classNumbers();
            return folds.map(dealt -> dealt.of(resolved, keys)).orElseGet(() -> List.of(resolved.of(keys)));
        }

        private SplitBy byDefault(Samples all) {
            boolean stratified = folds.isPresent() && all.task() instanceof Task.Classification;
            return stratified ? new SplitBy.Classes() : new SplitBy.Chance();
        }
    }

    /** A model and its initial parameters. */
    public record Model(ModelSpec spec, InitialParameters initial) {}

    /**
     * Epochs and batches.
     *
     * @param batchSize empty for full batch
     */
    public record Training(int epochs, OptionalInt batchSize) {}
}
