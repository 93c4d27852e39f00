package org.handgrad.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.handgrad.autodiff.AutodiffNetwork;
import org.handgrad.config.ExperimentConfig;
import org.handgrad.config.ExperimentReader;
import org.handgrad.config.yaml.ConfigException;
import org.handgrad.data.Batch;
import org.handgrad.data.Batches;
import org.handgrad.data.Dataset;
import org.handgrad.data.Samples;
import org.handgrad.dl4j.Dl4jNetwork;
import org.handgrad.hand.HandNetwork;
import org.handgrad.model.Activation;
import org.handgrad.model.Build;
import org.handgrad.model.InitialParameters;
import org.handgrad.model.LayerSpec;
import org.handgrad.model.Loss;
import org.handgrad.model.ModelSpec;
import org.handgrad.model.Network;
import org.handgrad.model.OptimizerSpec;
import org.handgrad.model.Parameters;
import org.handgrad.model.Precision;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A model and the batch that a step is timed over.
 *
 * @param initial the parameters before the first step
 */
public record Workload(ModelSpec model, Batch batch, OptimizerSpec optimizer, Precision precision, Parameters initial) {
    /** What subjects without a configuration are called. */
    static final String STANDARD = "standard";

    private static final long SEED = 1;

    /** From so many multiplications on OpenBLAS splits a matrix product between threads. */
    private static final long SPLIT = 1 << 18;

    /** The workload that a case names. */
    static Workload of(String config, String model) {
        return config.equals(STANDARD) ? Standard.named(model).workload() : configured(Path.of(config), model);
    }

    /** Whether more than one thread can help. */
    public boolean isLarge() {
        return batch.size() * model.inputs() * model.width(1) > SPLIT;
    }

    /** The model in a build, before the first step. */
    public Network network(Build build) {
        return switch (build) {
            case HAND -> new HandNetwork(model, precision, optimizer, initial);
            case DL4J -> new Dl4jNetwork(model, precision, optimizer, initial);
            case AUTODIFF -> new AutodiffNetwork(model, precision, optimizer, initial);
        };
    }

    /** Sigmoid layers with biases, mean squared error and plain descent, over random numbers. */
    enum Standard {
        XOR(4, Precision.FLOAT64, 2, 2, 1),
        IRIS(150, Precision.FLOAT64, 4, 10, 3),
        DIGITS(128, Precision.FLOAT32, 784, 128, 10),
        WIDE(256, Precision.FLOAT32, 784, 1024, 10);

        private final int samples;
        private final Precision precision;
        private final String widths;

        Standard(int samples, Precision precision, int inputs, int hidden, int outputs) {
            this.samples = samples;
            this.precision = precision;
            this.widths = inputs + "-" + hidden + "-" + outputs;
        }

        static Standard named(String label) {
            for (Standard standard : values()) {
                if (standard.label().equals(label)) {
                    return standard;
                }
            }
            throw new IllegalArgumentException("no standard case '%s'".formatted(label));
        }

        String label() {
            return samples + "×" + widths;
        }

        private Workload workload() {
            List<LayerSpec> layers = new ArrayList<>();
            String[] parts = widths.split("-", -1);
            for (int l = 1; l < parts.length; l++) {
                layers.add(new LayerSpec(Integer.parseInt(parts[l]), Activation.SIGMOID, true));
            }
            ModelSpec model = new ModelSpec(label(), Integer.parseInt(parts[0]), layers, Loss.MSE);
            Nd4j.getRandom().setSeed(SEED);
            Batch batch = new Batch(
                    Nd4j.rand(precision.dataType(), samples, model.inputs()),
                    Nd4j.rand(precision.dataType(), samples, model.outputs()));
            Parameters initial = new InitialParameters.Uniform(-0.5, 0.5).draw(model, SEED);
            return new Workload(model, batch, new OptimizerSpec.Sgd(0.01), precision, initial.castTo(precision));
        }
    }

    private static Workload configured(Path file, String name) {
        ExperimentConfig config = read(file);
        ExperimentConfig.Model model = config.models().stream()
                .filter(candidate -> candidate.spec().name().equals(name))
                .findFirst()
                .orElseThrow();
        Samples all = config.data().source().load();
        int[] training = config.data().partitions(all).get(0).train().toArray();
        Dataset data = all.fit(config.data().standardize(), training)
                .scaled(training)
                .castTo(config.precision().dataType());
        int batchSize = config.training().batchSize().orElse(data.size());
        Batch batch = new Batches(data, batchSize, SEED).nextEpoch().iterator().next();
        Parameters initial = model.initial().draw(model.spec(), config.seeds().get(0));
        return new Workload(
                model.spec(),
                batch,
                config.optimizers().get(0),
                config.precision(),
                initial.castTo(config.precision()));
    }

    private static ExperimentConfig read(Path file) {
        try {
            return ExperimentReader.read(file, List.of());
        } catch (IOException | ConfigException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }
}
