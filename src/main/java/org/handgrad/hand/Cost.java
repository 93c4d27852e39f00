package org.handgrad.hand;

import org.handgrad.hand.loss.HandLoss;
import org.handgrad.hand.ops.ArrayOps;
import org.handgrad.model.ModelSpec;
import org.handgrad.model.Parameters;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The cost of a model, weight decay included. */
final class Cost {
    private Cost() {}

    /**
     * $$C' = C + \frac{\lambda}{2} \sum_l \left\| W^{(l)} \right\|^2$$ (eq. decay)
     *
     * @param y targets [n, k]
     * @return an array of one number
     */
    static INDArray of(ArrayOps ops, ModelSpec model, Parameters parameters, ForwardPass forward, INDArray y) {
        int last = model.depth();
        INDArray cost = HandLoss.of(model.loss()).cost(ops, forward.z(last), forward.a(last), y); // [] C
        if (model.weightDecay() > 0) {
            for (int l = 1; l <= last; l++) {
                INDArray norm = ops.sum(ops.square(parameters.get(ModelSpec.weights(l)))); // [] ‖W‖²
                cost = ops.add(cost, ops.scale(norm, model.weightDecay() / 2)); // [] C + λ/2 ‖W‖²
            }
        }
        return cost;
    }
}
