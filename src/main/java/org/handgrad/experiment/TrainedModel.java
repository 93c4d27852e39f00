package org.handgrad.experiment;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.handgrad.data.Dataset;
import org.handgrad.data.FittedSamples;
import org.handgrad.data.Part;
import org.handgrad.measure.ConfusionMatrix;
import org.handgrad.measure.Measure;
import org.handgrad.measure.TrivialModel;
import org.handgrad.model.Network;
import org.handgrad.model.Parameters;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The trained model of a run.
 *
 * @param parameters after training
 * @param fitted what the samples went through
 * @param parts measures on each part of the data, the training part first
 * @param misclassified samples of the last part; for one run of each comparison only
 * @param drawn predictions over the grid of a model of one or two inputs [m, k]; of one run of each comparison only
 */
public record TrainedModel(
        Parameters parameters,
        FittedSamples fitted,
        List<PartResult> parts,
        List<MisclassifiedSample> misclassified,
        Optional<INDArray> drawn) {
    public TrainedModel {
        parts = List.copyOf(parts);
        misclassified = List.copyOf(misclassified);
    }

    /**
     * @param shown whether samples and predictions are kept to be drawn
     */
    static TrainedModel of(Network network, PreparedData data, Optional<InputGrid> grid, boolean shown) {
        TrivialModel trivial = TrivialModel.of(
                PlainRows.of(data.unscaled().get(Part.TRAIN).samples().y()));
        List<PartResult> parts = data.parts().keySet().stream()
                .map(part -> PartResult.of(part, network, data, trivial))
                .toList();
        Dataset judged = data.parts().get(data.judged());
        return new TrainedModel(
                network.parameters(),
                data.fitted(),
                parts,
                shown
                        ? MisclassifiedSample.firstOf(
                                network.predict(judged.samples().x()),
                                data.unscaled().get(data.judged()))
                        : List.of(),
                grid.map(
                        points -> data.inUnits(network.predict(points.inputs())).dup()));
    }

    /** On the part that the model is judged by: the last there is, of training, validation and test. */
    public PartResult judged() {
        return parts.get(parts.size() - 1);
    }

    /** Which classes were taken for which in the part that the model is judged by; empty unless there are classes. */
    public Optional<ConfusionMatrix> confusion() {
        return judged().measures().confusion();
    }

    /** The accuracy on a part; empty for regression, or if there is no such part. */
    public OptionalDouble accuracy(Part part) {
        return parts.stream()
                .filter(result -> result.part() == part)
                .map(result -> result.measures().value(Measure.ACCURACY))
                .findFirst()
                .orElse(OptionalDouble.empty());
    }
}
