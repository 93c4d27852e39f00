package org.handgrad.config;

import java.util.List;
import java.util.OptionalInt;
import org.handgrad.data.Split;
import org.handgrad.data.source.DataSource;
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
    /** The samples and their preparation. */
    public record Data(DataSource source, Split split, boolean standardize) {}

    /** A model and its initial parameters. */
    public record Model(ModelSpec spec, InitialParameters initial) {}

    /**
     * Epochs and batches.
     *
     * @param batchSize empty for full batch
     */
    public record Training(int epochs, OptionalInt batchSize) {}
}
