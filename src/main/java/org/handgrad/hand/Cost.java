package org.handgrad.hand;

import org.handgrad.hand.loss.HandLoss;
import org.handgrad.hand.ops.ArrayOps;
import org.handgrad.hand.restraint.NormPenalty;
import org.handgrad.model.ModelSpec;
import org.handgrad.model.Parameters;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The cost of a model, its penalty included. */
final class Cost {
    private Cost() {}

    /**
     * Of the loss and the penalty of every array.
     *
     * @param y targets [n, k]
     * @return an array of one number
     */
    static INDArray of(ArrayOps ops, ModelSpec model, Parameters parameters, ForwardPass forward, INDArray y) {
        int last = model.depth();
        INDArray cost = HandLoss.of(model.loss()).cost(ops, forward.z(last), forward.a(last), y); // [] C
        for (String name : parameters.names()) {
            cost = new NormPenalty(model.penalty().of(name)).addedTo(ops, cost, parameters.get(name)); // [] C′
        }
        return cost;
    }
}
