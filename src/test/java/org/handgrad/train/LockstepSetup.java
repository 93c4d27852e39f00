package org.handgrad.train;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/**
 * One way to train a small model, the same for every build.
 *
 * @param batchSize of {@value #SAMPLES} samples
 */
record LockstepSetup(OptimizerSpec optimizer, Restraints restraints, int batchSize, Precision precision) {
    static final int SAMPLES = 11;
    /** Leaves a last batch of 2. */
    static final int MINIBATCH = 3;

    private static final long SEED = 11;
    private static final GradientSource ANALYTIC = new GradientSource.Analytic();

    /** With weight decay alone. */
    LockstepSetup(OptimizerSpec optimizer, double weightDecay, int batchSize, Precision precision) {
        this(optimizer, Restraints.of(Penalty.ofWeights(weightDecay)), batchSize, precision);
    }

    /** Enough for about as many steps whatever the batch size. */
    int epochs() {
        return batchSize == SAMPLES ? 30 : 8;
    }

    ModelSpec model() {
        List<LayerSpec> layers =
                List.of(new LayerSpec(4, Activation.TANH, true), new LayerSpec(2, Activation.SIGMOID, true));
        return new ModelSpec("3-4-2", 3, layers, Loss.MSE, restraints);
    }

    Batch samples() {
        return RandomPoints.batch(model(), SAMPLES, SEED);
    }

    Batches batches() {
        Dataset data = new Dataset("random", samples(), List.of("x1", "x2", "x3"), new Task.Regression());
        return new Batches(data, batchSize, SEED);
    }

    Parameters start() {
        return RandomPoints.parameters(model(), 1, SEED);
    }

    /** Trains the hand build, its shadow and these others side by side, from the gradient that each build derives. */
    Lockstep train(Build... others) {
        return train(ANALYTIC, epochs(), others);
    }

    /** Trains the hand build, its shadow and these others side by side. */
    Lockstep train(GradientSource source, int epochs, Build... others) {
        Map<Build, Network> networks = new LinkedHashMap<>();
        for (Build other : others) {
            networks.put(other, network(other));
        }
        return train(source, networks, epochs, true);
    }

    /** Trains the hand build, its shadow and these others side by side. */
    Lockstep train(Map<Build, Network> others, int epochs) {
        return train(ANALYTIC, others, epochs, true);
    }

    /** Trains the hand build and these others side by side, and does not compare them. */
    Lockstep trainWithoutShadow(Map<Build, Network> others) {
        return train(ANALYTIC, others, epochs(), false);
    }

    private Lockstep train(GradientSource source, Map<Build, Network> others, int epochs, boolean compared) {
        Map<Build, Learner> learners = new LinkedHashMap<>();
        learners.put(Build.HAND, new Learner(network(Build.HAND), source));
        others.forEach((build, network) -> learners.put(build, new Learner(network, source)));
        Learner shadow = new Learner(HandNetwork.randomlyRounded(model(), precision, optimizer, start(), SEED), source);
        Lockstep lockstep = new Lockstep(learners, Optional.of(shadow).filter(twin -> compared), samples());
        lockstep.train(batches(), epochs, TrainingObserver.NONE);
        return lockstep;
    }

    /** Parity says nothing of a build that stopped, so each is asked whether it got to the end, and anywhere. */
    static boolean hasLearnt(TrainingHistory history) {
        return history.finalCost().isPresent()
                && history.finalCost().getAsDouble() < history.costs().get(0);
    }

    Network network(Build build) {
        return network(build, optimizer);
    }

    Network network(Build build, OptimizerSpec by) {
        return Builds.of(build, model(), precision, by, start());
    }

    @Override
    public String toString() {
        return "%s, %s, batches of %d, %s".formatted(optimizer, restraints, batchSize, precision);
    }
}
