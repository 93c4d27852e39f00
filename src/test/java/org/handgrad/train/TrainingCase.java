package org.handgrad.train;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.handgrad.data.Batch;
import org.handgrad.data.Batches;
import org.handgrad.data.Dataset;
import org.handgrad.data.Task;
import org.handgrad.hand.HandNetwork;
import org.handgrad.model.Activation;
import org.handgrad.model.Build;
import org.handgrad.model.GradientSource;
import org.handgrad.model.LayerSpec;
import org.handgrad.model.Loss;
import org.handgrad.model.ModelSpec;
import org.handgrad.model.Network;
import org.handgrad.model.OptimizerSpec;
import org.handgrad.model.Parameters;
import org.handgrad.model.Penalty;
import org.handgrad.model.Precision;
import org.handgrad.model.Restraints;
import org.handgrad.testing.Builds;
import org.handgrad.testing.RandomPoints;
import org.handgrad.testing.SampleRestraints;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A small model with data and a way to train it.
 *
 * @param batchSize of the samples, which may not divide them
 * @param start where it begins
 */
record TrainingCase(
        ModelSpec model,
        Batch samples,
        int batchSize,
        OptimizerSpec optimizer,
        Precision precision,
        int epochs,
        Parameters start,
        long seed) {
    /** Those of which DL4J computes another function. */
    private static final Set<Activation> DEPARTING = EnumSet.of(Activation.GELU_TANH, Activation.LEAKYRELU);

    private static final List<Activation> HIDDEN = Stream.of(Activation.values())
            .filter(activation -> !activation.onlyInLastLayer())
            .filter(activation -> !DEPARTING.contains(activation))
            .toList();

    /** What is peculiar about the data. */
    private enum Data {
        /** Nothing. */
        RANDOM,
        /** For each sample there is one at −x with the targets in reverse: the gradients of biases cancel. */
        MIRRORED,
        /** One sample, several times. */
        CONSTANT,
        /** So large that units saturate. */
        SATURATED
    }

    /**
     * Drawn from a seed: any loss, optimiser and precision, rates from timid to reckless, and data that make a gradient vanish
     * but for rounding.
     */
    static TrainingCase random(long seed) {
        Random random = new Random(seed);
        Loss loss = any(List.of(Loss.values()), random);
        Activation output = any(
                loss.outputActivations().stream()
                        .filter(activation -> !DEPARTING.contains(activation))
                        .toList(),
                random);
        List<LayerSpec> layers = new ArrayList<>();
        for (int l = random.nextInt(3); l > 0; l--) {
            layers.add(new LayerSpec(1 + random.nextInt(4), any(HIDDEN, random), random.nextInt(4) > 0));
        }
        int fewest = output == Activation.SOFTMAX || loss.comparesOutputs() ? 2 : 1;
        layers.add(new LayerSpec(fewest + random.nextInt(2), output, random.nextInt(4) > 0));
        ModelSpec model = new ModelSpec("random " + seed, 1 + random.nextInt(3), layers, loss, restraints(random));
        Data data = any(List.of(Data.values()), random);
        Batch samples = samples(model, data, random, seed);
        int n = Math.toIntExact(samples.size());
        Precision precision = random.nextBoolean() ? Precision.FLOAT64 : Precision.FLOAT32;
        return new TrainingCase(
                model,
                samples.castTo(precision.dataType()),
                random.nextBoolean() ? n : 1 + random.nextInt(n),
                optimizer(random),
                precision,
                1 + random.nextInt(40),
                start(model, data == Data.MIRRORED, random.nextInt(4) == 0 ? 0 : 1, seed)
                        .castTo(precision),
                seed);
    }

    /** Uniform within −size..size; biases, without which mirrored samples stay mirrored, 0 if so wanted. */
    static Parameters start(ModelSpec model, boolean withoutBiases, double size, long seed) {
        return RandomPoints.parameters(model, size, seed)
                .map(array -> array.mul(withoutBiases && array.rank() == 1 ? 0 : 1));
    }

    private static Batch samples(ModelSpec model, Data data, Random random, long seed) {
        Batch batch = RandomPoints.batch(model, 1 + random.nextInt(6), seed);
        return switch (data) {
            case RANDOM -> batch;
            case MIRRORED ->
                new Batch(
                        Nd4j.vstack(batch.x(), batch.x().neg()),
                        Nd4j.vstack(batch.y(), Nd4j.reverse(batch.y().dup('c'))));
            case CONSTANT -> batch.rows(IntStream.range(0, 4).map(i -> 0).toArray());
            case SATURATED -> new Batch(batch.x().mul(10), batch.y());
        };
    }

    private static Restraints restraints(Random random) {
        return switch (random.nextInt(8)) {
            case 0, 1 -> Restraints.of(Penalty.ofWeights(0.01));
            case 2, 3 -> any(List.copyOf(SampleRestraints.all().values()), random);
            default -> Restraints.NONE;
        };
    }

    private static OptimizerSpec optimizer(Random random) {
        double rate = Math.pow(10, -3 + 3 * random.nextDouble());
        return switch (random.nextInt(10)) {
            case 0 -> new OptimizerSpec.Sgd(rate);
            case 1 -> new OptimizerSpec.Nesterovs(rate / 5, 0.9);
            case 2 -> new OptimizerSpec.AdaGrad(rate, 1e-6);
            case 3 -> new OptimizerSpec.RmsProp(rate / 5, 0.95, 1e-8);
            case 4 -> new OptimizerSpec.AdaMax(rate / 5, 0.9, 0.999);
            case 5 -> new OptimizerSpec.AmsGrad(rate / 5, 0.9, 0.999, 1e-8);
            case 6 -> new OptimizerSpec.Nadam(rate / 50, 0.9, 0.999, 1e-8);
            case 7 -> new OptimizerSpec.AdaDelta(0.95, 1e-6);
            case 8 -> new OptimizerSpec.NoOp();
            default -> new OptimizerSpec.Adam(rate / 5, 0.9, 0.999, 1e-8);
        };
    }

    private static <T> T any(List<T> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** The hand build beside these. */
    Map<Build, Parity> parities(Map<Build, Network> others) {
        Map<Build, Learner> learners = new LinkedHashMap<>();
        learners.put(Build.HAND, learner(network(Build.HAND)));
        others.forEach((build, network) -> learners.put(build, learner(network)));
        Learner shadow = learner(shadow());
        Lockstep lockstep = new Lockstep(learners, Optional.of(shadow), samples);
        List<String> features =
                IntStream.range(0, model.inputs()).mapToObj(i -> "x" + i).toList();
        Dataset data = new Dataset("random", samples, features, new Task.Regression());
        lockstep.train(new Batches(data, batchSize, seed), epochs, TrainingObserver.NONE);
        return lockstep.parities();
    }

    Network shadow() {
        return HandNetwork.randomlyRounded(model, precision, optimizer, start, seed);
    }

    Network network(Build build) {
        return network(build, optimizer);
    }

    Network network(Build build, OptimizerSpec by) {
        return Builds.of(build, model, precision, by, start);
    }

    private static Learner learner(Network network) {
        return new Learner(network, new GradientSource.Analytic());
    }

    @Override
    public String toString() {
        INDArray x = samples.x();
        return "seed %d: %s, %s, batches of %d of %d, %s, %d epochs, x = %s, y = %s"
                .formatted(seed, model, optimizer, batchSize, samples.size(), precision, epochs, x, samples.y());
    }
}
