package org.handgrad.hand.restraint;

import org.handgrad.hand.ops.ArrayOps;
import org.handgrad.model.WeightConstraint;
import org.nd4j.linalg.api.ndarray.INDArray;

/** What weights W [d,k] fulfil after a step; column j holds the weights that lead into unit j. */
public sealed interface HandConstraint permits MaxNormConstraint, NonNegativeConstraint, UnitNormConstraint {
    /** The hand-written implementation. */
    static HandConstraint of(WeightConstraint spec) {
        if (spec instanceof WeightConstraint.MaxNorm norm) {
            return new MaxNormConstraint(norm.limit());
        } else if (spec instanceof WeightConstraint.UnitNorm) {
            return new UnitNormConstraint();
        } else {
            return new NonNegativeConstraint();
        }
    }

    /** The nearest weights of the same direction that fulfil it, or nearly. */
    INDArray imposed(ArrayOps ops, INDArray w);

    /** $$\left\| \omega_j \right\| = \sqrt{\sum_p w_{pj}^2}$$ of each unit: [k]. */
    static INDArray norms(ArrayOps ops, INDArray w) {
        return ops.sqrt(ops.sumOfRows(ops.square(w))); // [k] ‖ωⱼ‖
    }
}
