package org.handgrad.hand.loss;

import org.handgrad.hand.activation.HandActivation;
import org.handgrad.hand.ops.ArrayOps;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A cost that adds up a term for each output of each sample: C = c Σᵢⱼ ℓ(aᵢⱼ, yᵢⱼ). */
public sealed interface SumOfTerms extends HandLoss
        permits AbsoluteError,
                SummedAbsoluteError,
                PercentageError,
                LogarithmicError,
                Hinge,
                SquaredHinge,
                PoissonLoss,
                Wasserstein {
    /** 1/c: what the sum over n samples and k outputs is divided by. */
    double divisor(long n, long k);

    /** ℓ [n,k]. */
    INDArray term(ArrayOps ops, INDArray a, INDArray y);

    /** ∂ℓ/∂a [n,k]. */
    INDArray slope(ArrayOps ops, INDArray a, INDArray y);

    @Override
    default INDArray cost(ArrayOps ops, INDArray z, INDArray a, INDArray y) {
        return ops.scale(ops.sum(term(ops, a, y)), 1 / divisor(a.size(0), a.size(1))); // [] C = c Σ ℓ
    }

    @Override
    default INDArray delta(ArrayOps ops, HandActivation activation, INDArray z, INDArray a, INDArray y) {
        INDArray gradient = ops.scale(slope(ops, a, y), 1 / divisor(a.size(0), a.size(1))); // [n,k] ∂C/∂a = c ∂ℓ/∂a
        return activation.delta(ops, z, a, gradient); // [n,k] δ from ∂C/∂a
    }
}
