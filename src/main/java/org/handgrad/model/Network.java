package org.handgrad.model;

import java.util.OptionalDouble;
import org.handgrad.data.Batch;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A trainable model of any build. Inputs are X [n, d], targets Y [n, k]. A gradient is ∂C/∂θ of the mean cost, weight
 * decay included; only an optimiser subtracts.
 */
public interface Network {
    ModelSpec model();

    Precision precision();

    /** A copy of the parameters θ as they are now. */
    Parameters parameters();

    /** The parameters θ as plain numbers, as {@link Parameters#toVector} lays them out. */
    default double[] parameterVector() {
        return parameters().toVector();
    }

    /**
     * Replaces the parameters by a copy of these, rounded to the network's precision; the optimiser's state stays.
     *
     * @throws IllegalArgumentException if a name or shape is not the model's
     */
    void setParameters(Parameters parameters);

    /** Predictions A [n, k] for X [n, d]. */
    INDArray predict(INDArray x);

    /** The cost C over the batch, weight decay included. */
    double cost(Batch batch);

    /** The cost without clipping, if {@link #cost} clips probabilities and that shows in tables; otherwise empty. */
    default OptionalDouble unclippedCost(Batch batch) {
        return OptionalDouble.empty();
    }

    /** ∂C/∂θ over the batch, in the shapes of the parameters. */
    Parameters gradient(Batch batch);

    /** ∂C/∂θ over the batch as plain numbers. */
    default double[] gradientVector(Batch batch) {
        return gradient(batch).toVector();
    }

    /** ∂C/∂X over the batch [n, d]. */
    INDArray inputGradient(Batch batch);

    /** One step of the optimiser with the build's own gradient. */
    void step(Batch batch);

    /**
     * One step of the optimiser with a given gradient ∂C/∂θ, weight decay included.
     *
     * @throws IllegalArgumentException if a name or shape is not the model's
     */
    void step(Parameters gradient);

    /** An epoch is over: the steps that come belong to the next one. */
    void endEpoch();

    /** A copy of the training state. */
    TrainingState state();

    /**
     * Restores a copy of a training state, also of another build, rounded to the network's precision.
     *
     * @throws IllegalArgumentException if it is the state of another model or of another optimiser
     */
    void restore(TrainingState state);
}
