package org.handgrad.hand.activation;

import org.handgrad.hand.ops.ArrayOps;
import org.handgrad.model.LayerSpec;
import org.nd4j.linalg.api.ndarray.INDArray;

/** An activation: forward A = σ(Z), backward δ = ∂C/∂Z from ∂C/∂A. All arrays are [n, units]. */
public sealed interface HandActivation
        permits Identity,
                Sigmoid,
                Tanh,
                Relu,
                Softplus,
                Softmax,
                Cube,
                Elu,
                SigmoidGelu,
                TanhGelu,
                HardSigmoid,
                HardTanh,
                LeakyRelu,
                Mish,
                RationalTanh,
                RectifiedTanh,
                Relu6,
                Selu,
                Softsign,
                Swish,
                ThresholdedRelu {
    /** The hand-written implementation of a layer's activation. */
    static HandActivation of(LayerSpec layer) {
        return switch (layer.activation()) {
            case IDENTITY -> new Identity();
            case SIGMOID -> new Sigmoid();
            case TANH -> new Tanh();
            case RELU -> new Relu();
            case SOFTPLUS -> new Softplus();
            case SOFTMAX -> new Softmax();
            case CUBE -> new Cube();
            case ELU -> new Elu(layer.constant(0));
            case GELU_SIGMOID -> new SigmoidGelu();
            case GELU_TANH -> new TanhGelu();
            case HARDSIGMOID -> new HardSigmoid();
            case HARDTANH -> new HardTanh();
            case LEAKYRELU -> new LeakyRelu(layer.constant(0));
            case MISH -> new Mish();
            case RATIONALTANH -> new RationalTanh();
            case RECTIFIEDTANH -> new RectifiedTanh();
            case RELU6 -> new Relu6();
            case SELU -> new Selu();
            case SOFTSIGN -> new Softsign();
            case SWISH -> new Swish();
            case THRESHOLDEDRELU -> new ThresholdedRelu(layer.constant(0));
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
