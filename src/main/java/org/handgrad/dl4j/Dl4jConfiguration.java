package org.handgrad.dl4j;

import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.handgrad.model.LayerSpec;
import org.handgrad.model.ModelSpec;
import org.handgrad.model.OptimizerSpec;
import org.handgrad.model.Precision;
import org.handgrad.updater.Nd4jUpdaters;

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
                    .activation(Dl4jActivation.of(spec))
                    .hasBias(spec.bias())
                    .build();
        }
        return new OutputLayer.Builder(Dl4jLoss.of(model.loss(), precision))
                .nIn(model.width(l - 1))
                .nOut(spec.units())
                .activation(Dl4jActivation.of(spec))
                .hasBias(spec.bias())
                .build();
    }
}
