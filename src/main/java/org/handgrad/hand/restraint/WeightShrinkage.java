package org.handgrad.hand.restraint;

import org.handgrad.hand.ops.ArrayOps;
import org.handgrad.model.DecoupledDecay;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Decay beside the update rule, DL4J's {@code WeightDecay}. */
public record WeightShrinkage(DecoupledDecay decay) {
    /**
     * $$\theta'' = \theta' - r_t \lambda \theta$$ (eq. decoupled-decay); without r if λ is a part of the parameter itself.
     *
     * @param theta θ, before the step
     * @param next θ′, by the update rule
     * @param rate [] the learning rate r of the step
     */
    public INDArray after(ArrayOps ops, String parameter, INDArray theta, INDArray next, INDArray rate) {
        double lambda = decay.of(parameter);
        if (lambda == 0) {
            return next;
        }
        INDArray part = ops.scale(theta, lambda); // λ θ
        return switch (decay.part()) {
            case OF_RATE -> ops.sub(next, ops.scaleBy(part, rate)); // θ″ = θ′ − r λ θ
            case OF_PARAMETER -> ops.sub(next, part); // θ″ = θ′ − λ θ
        };
    }
}
