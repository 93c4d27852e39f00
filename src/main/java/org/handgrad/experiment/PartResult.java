package org.handgrad.experiment;

import org.handgrad.data.Batch;
import org.handgrad.data.Dataset;
import org.handgrad.data.Part;
import org.handgrad.measure.Measures;
import org.handgrad.measure.TrivialModel;
import org.handgrad.model.Network;

/**
 * What a trained model is worth on one part of the data.
 *
 * @param part which
 * @param cost of the build itself, weight decay included
 * @param measures of its predictions
 * @param trivial the same measures of the model that has not looked at the inputs
 */
public record PartResult(Part part, double cost, Measures measures, Measures trivial) {
    /**
     * Asks a network for its predictions.
     *
     * @param data the part, in float64
     * @param trivial of the training part
     */
    static PartResult of(Part part, Network network, Dataset data, TrivialModel trivial) {
        Batch samples = data.samples();
        double[][] y = PlainRows.of(samples.y());
        return new PartResult(
                part,
                network.cost(samples),
                Measures.of(data.task(), PlainRows.of(network.predict(samples.x())), y),
                Measures.of(data.task(), trivial.predict(data.size()), y));
    }
}
