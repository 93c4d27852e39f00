package org.handgrad.dl4j;

import org.handgrad.model.LayerSpec;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationELU;
import org.nd4j.linalg.activations.impl.ActivationGELU;
import org.nd4j.linalg.activations.impl.ActivationLReLU;
import org.nd4j.linalg.activations.impl.ActivationThresholdedReLU;

/** Says a layer's activation in DL4J's terms. */
final class Dl4jActivation {
    private Dl4jActivation() {}

    static IActivation of(LayerSpec layer) {
        return switch (layer.activation()) {
            case IDENTITY -> plain(Activation.IDENTITY); // (eq. identity)
            case SIGMOID -> plain(Activation.SIGMOID); // (eq. sigmoid)
            case TANH -> plain(Activation.TANH); // (eq. tanh)
            case RELU -> plain(Activation.RELU); // (eq. relu)
            case SOFTPLUS -> plain(Activation.SOFTPLUS); // (eq. softplus)
            case SOFTMAX -> plain(Activation.SOFTMAX); // (eq. softmax)
            case CUBE -> plain(Activation.CUBE); // (eq. cube)
            case ELU -> new ActivationELU(layer.constant(0)); // (eq. elu)
            case GELU_SIGMOID -> new ActivationGELU(false); // (eq. gelu-sigmoid)
            case GELU_TANH -> new ActivationGELU(true); // meant to be (eq. gelu-tanh)
            case HARDSIGMOID -> plain(Activation.HARDSIGMOID); // (eq. hardsigmoid)
            case HARDTANH -> plain(Activation.HARDTANH); // (eq. hardtanh)
            case LEAKYRELU -> new ActivationLReLU(layer.constant(0)); // (eq. leakyrelu)
            case MISH -> plain(Activation.MISH); // (eq. mish)
            case RATIONALTANH -> plain(Activation.RATIONALTANH); // (eq. rationaltanh)
            case RECTIFIEDTANH -> plain(Activation.RECTIFIEDTANH); // (eq. rectifiedtanh)
            case RELU6 -> plain(Activation.RELU6); // (eq. relu6)
            case SELU -> plain(Activation.SELU); // (eq. selu)
            case SOFTSIGN -> plain(Activation.SOFTSIGN); // (eq. softsign)
            case SWISH -> plain(Activation.SWISH); // (eq. swish)
            case THRESHOLDEDRELU -> new ActivationThresholdedReLU(layer.constant(0)); // (eq. thresholdedrelu)
        };
    }

    private static IActivation plain(Activation activation) {
        return activation.getActivationFunction();
    }
}
