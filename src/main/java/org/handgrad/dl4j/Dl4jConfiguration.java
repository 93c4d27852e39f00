package org.handgrad.dl4j;

import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.handgrad.model.Activation;
import org.handgrad.model.LayerSpec;
import org.handgrad.model.Loss;
import org.handgrad.model.ModelSpec;
import org.handgrad.model.OptimizerSpec;
import org.handgrad.model.Precision;
import org.handgrad.updater.Nd4jUpdaters;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.nd4j.linalg.lossfunctions.impl.LossBinaryXENT;
import org.nd4j.linalg.lossfunctions.impl.LossL2;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;
import org.nd4j.linalg.lossfunctions.impl.LossMSE;

/** Says a model in DL4J's terms: dense layers and an output layer. */
final class Dl4jConfiguration {
    private Dl4jConfiguration() {}

    static MultiLayerConfiguration of(ModelSpec model, Precision precision, OptimizerSpec optimizer) {
        NeuralNetConfiguration.ListBuilder layers = new NeuralNetConfiguration.Builder()
                .dataType(precision.dataType())
                .updater(Nd4jUpdaters.of(optimizer))
                .l2(model.weightDecay()) // (eq. decay), (eq. decay-gradient)
                .list();
        for (int l = 1; l <= model.depth(); l++) {
            layers.layer(l - 1, layer(model, precision, l));
        }
        return layers.build();
    }

    private static Layer layer(ModelSpec model, Precision precision, int l) {
        LayerSpec spec = model.layer(l);
        // (eq. forward)
        if (l < model.depth()) {
            return new DenseLayer.Builder()
                    .nIn(model.width(l - 1))
                    .nOut(spec.units())
                    .activation(activation(spec.activation()))
                    .hasBias(spec.bias())
                    .build();
        }
        return new OutputLayer.Builder(loss(model.loss(), precision))
                .nIn(model.width(l - 1))
                .nOut(spec.units())
                .activation(activation(spec.activation()))
                .hasBias(spec.bias())
                .build();
    }

    static org.nd4j.linalg.activations.Activation activation(Activation activation) {
        return switch (activation) {
            case IDENTITY -> org.nd4j.linalg.activations.Activation.IDENTITY; // (eq. identity)
            case SIGMOID -> org.nd4j.linalg.activations.Activation.SIGMOID; // (eq. sigmoid)
            case TANH -> org.nd4j.linalg.activations.Activation.TANH; // (eq. tanh)
            case RELU -> org.nd4j.linalg.activations.Activation.RELU; // (eq. relu)
            case SOFTPLUS -> org.nd4j.linalg.activations.Activation.SOFTPLUS; // (eq. softplus)
            case SOFTMAX -> org.nd4j.linalg.activations.Activation.SOFTMAX; // (eq. softmax)
        };
    }

    static ILossFunction loss(Loss loss, Precision precision) {
        return switch (loss) {
            case MSE -> new LossMSE(); // (eq. mse)
            case L2 -> new LossL2(); // (eq. l2)
            case XENT -> new LossBinaryXENT(clip(loss, precision), null); // (eq. xent-logits)
            case MCXENT -> new LossMCXENT(clip(loss, precision), null); // (eq. mcxent-logits)
        };
    }

    private static double clip(Loss loss, Precision precision) {
        return ProbabilityClip.of(loss, precision).orElseThrow().epsilon();
    }
}
