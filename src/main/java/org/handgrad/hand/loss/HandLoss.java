package org.handgrad.hand.loss;

import org.handgrad.hand.activation.HandActivation;
import org.handgrad.hand.ops.ArrayOps;
import org.handgrad.model.Loss;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A loss: the cost C of predictions, and δ = ∂C/∂Z of the last layer. Z, A and Y are [n, k]. */
public sealed interface HandLoss permits SquaredError, BinaryCrossEntropy, CrossEntropy {
    /** The hand-written implementation of a loss. */
    static HandLoss of(Loss loss) {
        return switch (loss) {
            case MSE -> new MeanSquaredError();
            case L2 -> new SummedSquaredError();
            case XENT -> new BinaryCrossEntropy();
            case MCXENT -> new CrossEntropy();
        };
    }

    /**
     * C, an array of one number.
     *
     * @param z weighted inputs of the last layer
     * @param a its outputs
     * @param y targets
     */
    INDArray cost(ArrayOps ops, INDArray z, INDArray a, INDArray y);

    /**
     * δ⁽ᴸ⁾ = ∂C/∂Z⁽ᴸ⁾ [n, k].
     *
     * @param activation of the last layer
     */
    INDArray delta(ArrayOps ops, HandActivation activation, INDArray z, INDArray a, INDArray y);
}
