package org.handgrad.hand.activation;

import org.handgrad.hand.ops.ArrayOps;
import org.handgrad.model.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;

/** An activation: forward A = σ(Z), backward δ = ∂C/∂Z from ∂C/∂A. All arrays are [n, units]. */
public sealed interface HandActivation permits Identity, Sigmoid, Tanh, Relu, Softplus, Softmax {
    /** The hand-written implementation of an activation. */
    static HandActivation of(Activation activation) {
        return switch (activation) {
            case IDENTITY -> new Identity();
            case SIGMOID -> new Sigmoid();
            case TANH -> new Tanh();
            case RELU -> new Relu();
            case SOFTPLUS -> new Softplus();
            case SOFTMAX -> new Softmax();
        };
    }

    /** A = σ(Z). */
    INDArray forward(ArrayOps ops, INDArray z);

    /**
     * δ = ∂C/∂Z.
     *
     * @param z weighted inputs Z of the layer
     * @param a its output A = σ(Z)
     * @param gradient ∂C/∂A
     */
    INDArray delta(ArrayOps ops, INDArray z, INDArray a, INDArray gradient);
}
