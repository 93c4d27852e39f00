package org.handgrad.hand.loss;

import org.handgrad.hand.activation.HandActivation;
import org.handgrad.hand.ops.ArrayOps;
import org.handgrad.model.Loss;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A loss: the cost C of predictions, and δ = ∂C/∂Z of the last layer. Z, A and Y are [n, k]. */
public sealed interface HandLoss
        permits SquaredError,
                BinaryCrossEntropy,
                CrossEntropy,
                SumOfTerms,
                KullbackLeibler,
                CosineProximity,
                MultiLabel {
    /** The hand-written implementation of a loss. */
    static HandLoss of(Loss loss) {
        return switch (loss) {
            case MSE -> new MeanSquaredError();
            case L2 -> new SummedSquaredError();
            case XENT -> new BinaryCrossEntropy();
            case MCXENT -> new CrossEntropy();
            case MAE -> new AbsoluteError();
            case L1 -> new SummedAbsoluteError();
            case MAPE -> new PercentageError();
            case MSLE -> new LogarithmicError();
            case HINGE -> new Hinge();
            case SQUARED_HINGE -> new SquaredHinge();
            case KL_DIVERGENCE -> new KullbackLeibler();
            case POISSON -> new PoissonLoss();
            case COSINE_PROXIMITY -> new CosineProximity();
            case WASSERSTEIN -> new Wasserstein();
            case MULTI_LABEL -> new MultiLabel();
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
