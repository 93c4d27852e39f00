package org.handgrad.hand.optimizer;

import java.util.List;
import org.handgrad.hand.ops.ArrayOps;
import org.handgrad.model.OptimizerSpec;
import org.nd4j.linalg.api.ndarray.INDArray;

/** An update rule: computes the next θ from a parameter θ and its gradient g. All arrays have the shape of θ. */
public sealed interface UpdateRule
        permits SgdRule,
                NesterovsRule,
                AdaGradRule,
                RmsPropRule,
                AdamRule,
                AdaMaxRule,
                AmsGradRule,
                NadamRule,
                AdaDeltaRule,
                AdaBeliefRule,
                NoOpRule {
    /** The hand-written implementation of an optimiser. */
    static UpdateRule of(OptimizerSpec spec) {
        if (spec instanceof OptimizerSpec.Sgd sgd) {
            return new SgdRule(sgd);
        } else if (spec instanceof OptimizerSpec.Nesterovs nesterovs) {
            return new NesterovsRule(nesterovs);
        } else if (spec instanceof OptimizerSpec.AdaGrad adaGrad) {
            return new AdaGradRule(adaGrad);
        } else if (spec instanceof OptimizerSpec.RmsProp rmsProp) {
            return new RmsPropRule(rmsProp);
        } else if (spec instanceof OptimizerSpec.Adam adam) {
            return new AdamRule(adam);
        } else if (spec instanceof OptimizerSpec.AdaMax adaMax) {
            return new AdaMaxRule(adaMax);
        } else if (spec instanceof OptimizerSpec.AmsGrad amsGrad) {
            return new AmsGradRule(amsGrad);
        } else if (spec instanceof OptimizerSpec.Nadam nadam) {
            return new NadamRule(nadam);
        } else if (spec instanceof OptimizerSpec.AdaDelta adaDelta) {
            return new AdaDeltaRule(adaDelta);
        } else if (spec instanceof OptimizerSpec.AdaBelief adaBelief) {
            return new AdaBeliefRule(adaBelief);
        } else {
            return new NoOpRule();
        }
    }

    /** Initial value of each array of the state; empty for a rule without state. */
    List<Double> initialState();

    /**
     * The numbers of a step that may be others in the next one, first the factor r that it multiplies its direction by.
     *
     * @param t the steps taken before, from 0
     * @param epochs how many are over
     */
    double[] numbers(int t, int epochs);

    /**
     * One step for one parameter.
     *
     * @param theta the parameter θ
     * @param g ∂C/∂θ
     * @param state from {@link #initialState} or the previous step
     * @param numbers those of {@link #numbers}, each an array of one number
     */
    Updated update(ArrayOps ops, INDArray theta, INDArray g, List<INDArray> state, List<INDArray> numbers);

    /**
     * One step for weights whose gradient is the product AᵀΔ.
     *
     * @param theta the weights θ [d,k]
     * @param a activations of the layer below [n,d]
     * @param delta Δ [n,k]
     * @param state from {@link #initialState} or the previous step
     * @param numbers those of {@link #numbers}, each an array of one number
     */
    default Updated update(
            ArrayOps ops, INDArray theta, INDArray a, INDArray delta, List<INDArray> state, List<INDArray> numbers) {
        return update(ops, theta, ops.matmulTransposedLeft(a, delta), state, numbers); // g = Aᵀ Δ
    }

    /** A parameter and the state of its rule after a step. */
    record Updated(INDArray theta, List<INDArray> state) {}
}
