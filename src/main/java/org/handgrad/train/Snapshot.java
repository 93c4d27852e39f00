package org.handgrad.train;

import java.util.Optional;
import org.handgrad.model.Parameters;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The state of a training after an epoch.
 *
 * @param epoch 0 before the first step
 * @param cost over the whole training part
 * @param parameters θ
 * @param gradient ∂C/∂θ over the whole training part
 * @param shares of the decrease of the cost so far
 * @param predictions at the observed points [m, k]; empty if there are none
 */
public record Snapshot(
        int epoch,
        double cost,
        Parameters parameters,
        Parameters gradient,
        CostShares shares,
        Optional<INDArray> predictions) {}
