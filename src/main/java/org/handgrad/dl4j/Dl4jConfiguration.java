package org.handgrad.dl4j;

import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
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
        NeuralNetConfiguration.Builder all = new NeuralNetConfiguration.Builder()
                .dataType(precision.dataType())
                .updater(Nd4jUpdaters.of(optimizer));
        Dl4jRestraints.put(model.restraints(), all);
        NeuralNetConfiguration.ListBuilder layers = all.list();
        for (int l = 1; l <= model.depth(); l++) {
            layers.layer(l - 1, layer(model, precision, l));
        }
        return layers.build();
    }

    private static Layer layer(ModelSpec model, Precision precision, int l) {
        LayerSpec spec = model.layer(l);
        // (eq. forward)
        FeedForwardLayer.Builder<?> layer = l < model.depth()
                ? new DenseLayer.Builder().hasBias(spec.bias())
                : new OutputLayer.Builder(Dl4jLoss.of(model.loss(), precision)).hasBias(spec.bias());
        layer.nIn(model.width(l - 1));
        layer.nOut(spec.units());
        layer.activation(Dl4jActivation.of(spec));
        Dl4jRestraints.put(model.restraints(), layer);
        return layer.build();
    }
}
