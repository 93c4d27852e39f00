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
 * @param name of the file without its ending
 * @param source the file, and the values set on the command line, as they were given
 * @param description one paragraph for the report
 * @param data what is learned
 * @param models at least one
 * @param builds at least one
 * @param gradients at least one
 * @param optimizers at least one
 * @param training how long, in which batches
 * @param seeds of the initial parameters and of the shuffling; at least one
 * @param precision every build computes in it
 * @param checkPoints at how many random points gradients are compared
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
    /** What is learned, and what is done to it first. */
    public record Data(DataSource source, Split split, boolean standardize) {}

    /** A model and where its training starts. */
    public record Model(ModelSpec spec, InitialParameters initial) {}

    /**
     * How long, in which batches.
     *
     * @param batchSize empty for full batch
     */
    public record Training(int epochs, OptionalInt batchSize) {}
}
