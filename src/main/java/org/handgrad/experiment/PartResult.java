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
 * @param cost of the build itself, of targets as they are learned, weight decay included
 * @param measures of its predictions
 * @param trivial the same measures of the model that has not looked at the inputs
 */
public record PartResult(Part part, double cost, Measures measures, Measures trivial) {
    /**
     * Asks a network for its predictions, and measures them in the units of the targets.
     *
     * @param trivial of the training part, in the same units
     */
    static PartResult of(Part part, Network network, PreparedData data, TrivialModel trivial) {
        Batch samples = data.parts().get(part).samples();
        Dataset unscaled = data.unscaled().get(part);
        double[][] y = PlainRows.of(unscaled.samples().y());
        double[][] predicted = PlainRows.of(data.inUnits(network.predict(samples.x())));
        return new PartResult(
                part,
                network.cost(samples),
                Measures.of(unscaled.task(), predicted, y),
                Measures.of(unscaled.task(), trivial.predict(unscaled.size()), y));
    }
}
