package org.handgrad.train;

import java.util.Optional;
import org.handgrad.model.Parameters;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A training as it was after an epoch.
 *
 * @param epoch 0 before the first step
 * @param cost over the whole training part
 * @param parameters θ
 * @param gradient ∂C/∂θ over the whole training part
 * @param shares of the fall in cost so far
 * @param predictions at the points that are followed [m, k]; empty if none are
 */
public record Snapshot(
        int epoch,
        double cost,
        Parameters parameters,
        Parameters gradient,
        CostShares shares,
        Optional<INDArray> predictions) {}
